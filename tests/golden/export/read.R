# What haven reads of the file that `export` writes. Run from the project's root after `npx vitest run tests/export`
# has written one (LEDERVILKAR_KEEP=1 keeps it here): Rscript tests/golden/export/read.R
suppressMessages({ library(haven); library(jsonlite) })
d <- read_sav("tests/golden/export/ut.sav", user_na = TRUE)
plain <- function(x) {
  if (inherits(x, "Date") || inherits(x, "POSIXct")) return(as.character(x))
  v <- as.vector(unclass(x)); attributes(v) <- NULL
  if (is.character(v)) v[v == ""] <- NA
  v
}
out <- lapply(d, function(x) list(
  values = plain(x), label = unbox(attr(x, "label")),
  labels = if (is.null(attr(x, "labels"))) setNames(list(), character()) else lapply(as.list(attr(x, "labels")), unbox),
  missing = if (is.null(attr(x, "na_values"))) list() else attr(x, "na_values"),
  range = if (is.null(attr(x, "na_range"))) list() else attr(x, "na_range")))
writeLines(toJSON(out, digits = NA, na = "null", pretty = TRUE), "tests/golden/export/ut.json")
