# Prints "FILE:LINE:CODE" for C sources with comments and what stands between quotes
# blanked, so that a rule about code does not trip over prose.
FNR == 1 { in_comment = 0 }
{
	rest = $0
	code = ""
	while (rest != "") {
		if (in_comment) {
			end = index(rest, "*/")
			if (!end)
				break
			rest = substr(rest, end + 2)
			in_comment = 0
		} else if (match(rest, /\/\*|\/\/|"(\\.|[^"\\])*"|'(\\.|[^'\\])*'/)) {
			code = code substr(rest, 1, RSTART - 1)
			token = substr(rest, RSTART, 2)
			rest = substr(rest, RSTART + RLENGTH)
			if (token == "//")
				break
			if (token == "/*")
				in_comment = 1
			else
				code = code substr(token, 1, 1) substr(token, 1, 1)
		} else {
			code = code rest
			break
		}
	}
	print FILENAME ":" FNR ":" code
}
