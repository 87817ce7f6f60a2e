# Prints files as pairs of C strings, the path below `folder` and the text, ended by NULL.
BEGIN {
	print "extern const char *const psy_event_templates[];"
	print "const char *const psy_event_templates[] = {"
}
FNR == 1 {
	if (NR > 1)
		print "\t,"
	printf "\t\"%s\",\n", substr(FILENAME, length(folder) + 2)
}
{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	printf "\t\"%s\\n\"\n", $0
}
END { print "\t, 0\n};" }
