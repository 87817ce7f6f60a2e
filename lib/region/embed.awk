# Prints the rows of CSV files without quotes (headings left out) as one C string, in the order
# of their codes.
BEGIN {
	print "extern const char psy_region_data[];"
	print "const char psy_region_data[] ="
	fflush()
	sort = "LC_ALL=C sort"
}
FNR > 1 {
	gsub(/\r/, "")
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	printf "\t\"%s\\n\"\n", $0 | sort
}
END {
	close(sort)
	print "\t;"
}
