# Flags for our own code only: linked privately, never exported.
add_library(posyandu_flags INTERFACE)
target_compile_definitions(posyandu_flags INTERFACE _POSIX_C_SOURCE=200809L _XOPEN_SOURCE=700 _DEFAULT_SOURCE)
target_compile_options(posyandu_flags INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wstrict-prototypes -Wmissing-prototypes
  -Wwrite-strings -Wno-missing-field-initializers -Wformat=2 -Wno-format-nonliteral -Wundef -Wvla -Wpointer-arith
  $<$<BOOL:${POSYANDU_WERROR}>:-Werror>)
if(POSYANDU_SANITIZE)
  target_compile_options(posyandu_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(posyandu_flags INTERFACE -fsanitize=address,undefined)
endif()
if(POSYANDU_FUZZ)
  target_compile_options(posyandu_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
