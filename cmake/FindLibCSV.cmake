# libcsv ships neither a pkg-config file nor a CMake config: find header and library.
find_path(LibCSV_INCLUDE_DIR csv.h PATH_SUFFIXES libcsv)
find_library(LibCSV_LIBRARY csv)
if(LibCSV_INCLUDE_DIR)
  file(STRINGS "${LibCSV_INCLUDE_DIR}/csv.h" _version REGEX "#define CSV_(MAJOR|MINOR|RELEASE) [0-9]+")
  string(REGEX REPLACE "[^0-9]+" "." LibCSV_VERSION "${_version}")
  string(REGEX REPLACE "^\\.|\\.$" "" LibCSV_VERSION "${LibCSV_VERSION}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibCSV
  REQUIRED_VARS LibCSV_LIBRARY LibCSV_INCLUDE_DIR VERSION_VAR LibCSV_VERSION)
if(LibCSV_FOUND AND NOT TARGET LibCSV::LibCSV)
  add_library(LibCSV::LibCSV UNKNOWN IMPORTED)
  set_target_properties(LibCSV::LibCSV PROPERTIES
    IMPORTED_LOCATION "${LibCSV_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${LibCSV_INCLUDE_DIR}")
endif()
mark_as_advanced(LibCSV_INCLUDE_DIR LibCSV_LIBRARY)
