# Golden values for tests/data/cases/forms/principals-made-up.sav (made-up answers in the shape of TALIS principals):
# shares and means by country under Fay's replicate weights, codes that the file declares missing left out.
# survey 4.1-1, haven. Run in the project's root: Rscript tests/golden/survey/principals.R
suppressMessages({library(survey); library(haven); library(jsonlite)})
d <- read_sav("tests/data/cases/forms/principals-made-up.sav") # declared missing codes become NA
d <- as.data.frame(zap_labels(d))
design <- svrepdesign(weights = ~SCHWGT, repweights = "SRWGT[0-9]+", type = "Fay", rho = 0.5, data = d, combined.weights = TRUE, mse = TRUE)
rows <- list(); keep <- function(...) rows[[length(rows) + 1]] <<- list(...)
for (country in sort(unique(d$CNTRY))) {
  part <- subset(design, CNTRY == country)
  for (v in c("TC3G21A", "TC3G21G", "TC3G02")) {
    m <- svymean(as.formula(paste0("~", v)), part, na.rm = TRUE)
    keep(statistic = "mean", variable = v, category = NULL, country = country, estimate = coef(m)[[1]], se = SE(m)[[1]], n = sum(!is.na(part$variables[[v]])))
  }
  s <- svymean(~factor(TC3G01), part, na.rm = TRUE)
  for (i in seq_along(coef(s))) keep(statistic = "proportion", variable = "TC3G01", category = as.character(i), country = country, estimate = coef(s)[[i]], se = SE(s)[[i]], n = sum(!is.na(part$variables$TC3G01)))
}
write(toJSON(list(df = 99, rows = rows), auto_unbox = TRUE, digits = NA, pretty = TRUE, null = "null"), "tests/golden/survey/principals.json")
