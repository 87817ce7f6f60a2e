# Prints "CODE FILE:LINE" for the code of every PsyFinding that is written out, which stands
# behind its severity and scope: { PSY_ERROR, PSY_SCOPE_ROW, "nik/length", ... }.
{
	text = FNR == 1 ? $0 : text " " $0
	if (match(text, /PSY_(ERROR|WARNING|FIX|INFO),[ \t]*PSY_SCOPE_[A-Z]+,[ \t]*"[^"]*"/)) {
		split(substr(text, RSTART, RLENGTH), part, "\"")
		print part[2], FILENAME ":" FNR
		text = substr(text, RSTART + RLENGTH)
	}
	if (length(text) > 400)
		text = substr(text, length(text) - 200)
}
