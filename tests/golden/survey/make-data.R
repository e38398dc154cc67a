# Makes the data of the golden values: apistrat with units, and replicate weights that survey makes of them.
# Run in the project's root: Rscript tests/golden/survey/make-data.R
# Needs survey 4.1-1 and haven; tests/data/survey/apistrat.csv, tests/data/survey/apisrs.csv and the OECD's sample file
# (argument 1: talis2018-teachers-fra-ita-noisy.sav).
suppressMessages({library(survey); library(haven)})
keep <- c("stype","api00","api99","enroll","meals","sch.wide","comp.imp","awards","emer","acs.46","dnum","pw","fpc")
strat <- read.csv("tests/data/survey/apistrat.csv")[, keep]
set.seed(20251)
n <- nrow(strat)
# Twelve pseudo-strata of two units each, eight groups a stratum, five groups a stratum named alike.
strat$group8 <- ave(seq_len(n), strat$stype, FUN = function(i) sample(rep_len(1:8, length(i))))
strat$unit <- paste0(strat$stype, strat$group8)
quarter <- ave(seq_len(n), strat$stype, FUN = function(i) sample(rep_len(1:4, length(i))))
strat$pair <- paste0(strat$stype, quarter)
strat$half <- ave(seq_len(n), strat$pair, FUN = function(i) sample(rep_len(1:2, length(i))))
# A stratum with a single unit, for the rules about lonely units; and one taken whole.
strat$lonely <- ifelse(seq_len(n) == 7, "L", strat$stype)
strat$sure <- ifelse(seq_len(n) <= 3, "S", strat$stype)
strat$sure_fpc <- ifelse(seq_len(n) <= 3, 3, strat$fpc)
jkn <- as.svrepdesign(svydesign(id = ~unit, strata = ~stype, weights = ~pw, data = strat), type = "JKn")
jk1 <- as.svrepdesign(svydesign(id = ~group8, weights = ~pw, data = strat), type = "JK1")
pairs <- svydesign(id = ~half, strata = ~pair, nest = TRUE, weights = ~pw, data = strat)
brr <- as.svrepdesign(pairs, type = "BRR")
fay <- as.svrepdesign(pairs, type = "Fay", fay.rho = 0.3)
boot <- as.svrepdesign(svydesign(id = ~unit, strata = ~stype, weights = ~pw, data = strat), type = "subbootstrap", replicates = 25)
add <- function(d, prefix, design, type) {
  w <- weights(design, type)
  colnames(w) <- paste0(prefix, seq_len(ncol(w)))
  cbind(d, w)
}
out <- strat
out <- add(out, "jkn", jkn, "analysis")
out <- add(out, "jk", jk1, "analysis")
out <- add(out, "brr", brr, "analysis")
out <- add(out, "fay", fay, "replication")
out <- add(out, "boot", boot, "analysis")
write17 <- function(d, file) {
  for (k in names(d)) if (is.numeric(d[[k]])) d[[k]] <- ifelse(is.na(d[[k]]), "", sprintf("%.17g", d[[k]]))
  write.csv(d, file, row.names = FALSE, na = "", quote = FALSE)
}
write17(out, "tests/data/survey/apistrat-units.csv")
writeLines(sprintf("%.17g", jkn$rscales), "tests/golden/survey/jkn-rscales.txt")
talis <- commandArgs(TRUE)
if (length(talis) > 0) {
  d <- read_sav(talis[1])
  d <- as.data.frame(lapply(zap_missing(zap_labels(zap_formats(d))), as.vector))
  for (k in names(d)) if (is.character(d[[k]])) d[[k]] <- trimws(d[[k]])
  write17(d, "tests/data/survey/talis2018-teachers-fra-ita-noisy.csv")
}
