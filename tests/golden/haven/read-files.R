# What haven 2.5.1 reads from the files under tests/data/{spss,stata}: values, labels, missing codes, formats.
# Run from the project's root: Rscript tests/golden/haven/read-files.R
# Dates are given in milliseconds since 1970, times in seconds; system missing and NA are null.
suppressMessages(library(haven))
library(jsonlite)
# An array in JSON whatever its length.
array <- function(x) if (is.null(x)) list() else I(x)
# Numbers go as text of 17 significant digits, which name a double exactly; infinities as Infinity.
exact <- function(x) {
  if (!is.numeric(x)) return(x)
  ifelse(is.na(x), NA_character_, sub("^(-?)Inf$", "\\1Infinity", sprintf("%.17g", x)))
}
column <- function(x, name) {
  kind <- if (inherits(x, "Date")) "date" else if (inherits(x, "POSIXct")) "datetime" else
    if (inherits(x, "hms") || inherits(x, "difftime")) "time" else if (is.character(x)) "text" else "number"
  labels <- attr(x, "labels", exact = TRUE)
  values <- as.vector(unclass(x))
  tags <- if (is.double(values)) na_tag(unclass(x)) else rep(NA, length(values))
  attributes(values) <- NULL
  if (kind == "date") values <- round(values * 86400000)
  if (kind == "datetime") values <- round(values * 1000)
  format <- attr(x, "format.spss", exact = TRUE)
  if (is.null(format)) format <- attr(x, "format.stata", exact = TRUE)
  keep <- if (is.null(labels)) logical() else !is.na(as.vector(labels))
  out <- list(
    name = name, kind = kind,
    label = if (is.null(attr(x, "label", exact = TRUE))) "" else attr(x, "label", exact = TRUE),
    format = if (is.null(format)) "" else format,
    labels = list(values = array(exact(as.vector(unclass(labels))[keep])), texts = array(names(labels)[keep])),
    na_values = array(exact(as.vector(attr(x, "na_values", exact = TRUE)))),
    na_range = array(exact(as.vector(attr(x, "na_range", exact = TRUE)))),
    values = I(exact(values)))
  if (any(!is.na(tags))) out$tags <- I(tags)
  # Labels of Stata's .a to .z.
  if (is.double(labels) && any(!is.na(na_tag(labels)))) {
    tagged <- !is.na(na_tag(labels))
    out$tagged <- list(tags = array(na_tag(labels)[tagged]), texts = array(names(labels)[tagged]))
  }
  out
}
dump <- function(path, reader, only = NULL) {
  local <- path
  if (grepl("\\.gz$", path)) {
    local <- tempfile(fileext = sub("^.*(\\.[a-z]+)\\.gz$", "\\1", path))
    con <- gzfile(path, "rb")
    writeBin(readBin(con, "raw", 1e9), local)
    close(con)
  }
  data <- reader(local)
  names <- names(data)
  shown <- if (is.null(only)) seq_along(data) else intersect(only, seq_along(data))
  list(rows = nrow(data), columns = ncol(data), names_first_last = names[c(1, ncol(data))],
    shown = I(shown - 1L), variables = lapply(shown, function(i) column(data[[i]], names[i])))
}
write <- function(result, path) {
  name <- paste0(sub("\\.gz$", "", basename(path)), ".json")
  write_json(result, file.path("tests/golden/haven", name), auto_unbox = TRUE, na = "null", null = "null")
}
few <- c(1:3, 5000, 9999:10000, 33000, 33001)
for (path in list.files("tests/data/spss", "sav", full.names = TRUE))
  write(dump(path, function(p) read_sav(p, user_na = TRUE), if (grepl("wide", path)) few), path)
for (path in list.files("tests/data/stata", "dta", full.names = TRUE))
  write(dump(path, read_dta, if (grepl("119", path)) few), path)
