# shellcheck shell=sh
# Sourced by tests/run, examples/run and .ci/run: installs what cmake/packages.txt lists.
#
#	cd ROOT_OF_THE_PROJECT && . cmake/setup.sh
#	setup_packages build fonts test
#
# Quick when nothing is missing. What is missing is shown before it is installed, by apt
# as root or through sudo. On a system without dpkg it says what to install and goes on:
# the configure step then names what it cannot find.

# The packages of the given sections of packages.txt, one a line.
setup_list() {
	awk -v wanted=" $* " '
		{ sub(/#.*/, "") }
		/^\[/ { gsub(/[][ \t]/, ""); take = index(wanted, " " $0 " "); next }
		take && NF { print $1 }' cmake/packages.txt
}

# Those of the given packages that are not installed, in one line.
setup_missing() {
	dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
		awk -v wanted="$*" '
			$2 == "installed" { have[$1] = 1 }
			END {
				n = split(wanted, names, " ")
				for (i = 1; i <= n; i++)
					if (!(names[i] in have))
						printf "%s ", names[i]
			}'
}

setup_packages() {
	# shellcheck disable=SC2046 # one word a package
	set -- $(setup_list "$@")
	if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
		echo "This is not a Debian system, so nothing is installed. What is needed, by its Debian names:" >&2
		echo "  $*" >&2
		return 0
	fi
	setup_names=$(setup_missing "$@")
	[ -n "$setup_names" ] || return 0

	echo "These Debian packages are missing and will be installed:" >&2
	echo "  $setup_names" >&2
	if [ "$(id -u)" -eq 0 ]; then
		setup_as_root=
	elif command -v sudo >/dev/null; then
		setup_as_root=sudo
	else
		echo "Neither root nor sudo: let an administrator run" >&2
		echo "  apt-get install --no-install-recommends $setup_names" >&2
		return 1
	fi
	# Without fresh package lists a new machine knows no package at all; with old ones and
	# no network the packages may still be in apt's cache, so this may fail.
	$setup_as_root apt-get -qq update || true
	# shellcheck disable=SC2086 # names are words
	$setup_as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get -qq install -y --no-install-recommends $setup_names >&2
}
