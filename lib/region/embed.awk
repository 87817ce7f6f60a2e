# Prints the rows of CSV files without quotes (headings left out) as one C string.
BEGIN {
	print "extern const char psy_region_data[];"
	print "const char psy_region_data[] ="
}
FNR > 1 {
	gsub(/\r/, "")
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	printf "\t\"%s\\n\"\n", $0
}
END { print "\t;" }
