# Runs the lines of R that stand in the README beside an exported file, as they stand, and tells what they read.
# Rscript snippets.R FOLDER, of files made by `ledervilkar export … -o FOLDER/x.sav` (.csv, .xlsx); arrow is asked for only where it is installed.
# 294 rows, 38 columns of every format of the run of pipelines/lederutdanning.yaml (R 4.2, haven 2.5, readxl 1.4).
setwd(commandArgs(trailingOnly = TRUE)[1])
for (readme in list.files(pattern = "-README.txt$")) {
  lines <- readLines(readme, encoding = "UTF-8")
  from <- grep(" R:$", lines)
  to <- grep(" Stata:$", lines)
  code <- lines[(from + 1):(to - 1)]
  if (any(grepl("arrow", code)) && !requireNamespace("arrow", quietly = TRUE)) next
  run <- new.env()
  eval(parse(text = code, encoding = "UTF-8"), run)
  cat(readme, dim(run$d), sum(is.na(run$d)), "texts:", sum(sapply(run$d, is.character)), "\n")
}
