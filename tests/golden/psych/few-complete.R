# Alpha of a scale that few have answered in full, by psych 2.2.9: pairwise covariances, and without the item that most
# lack. bfi.csv with answers taken away: A5 but for every eighth row, C4 but for every sixth, and C1 of every third.
# Run in this folder: Rscript few-complete.R
suppressMessages({library(psych); library(jsonlite)})
d <- read.csv("../../data/classic/bfi.csv")
i <- seq_len(nrow(d))
d$A5[i %% 8 != 0] <- NA
d$C4[i %% 6 != 0] <- NA
d$C1[i %% 3 == 1] <- NA
raw <- function(x, ...) suppressWarnings(alpha(x, ...))
one <- function(items, reversed, worst) {
  x <- d[, items]; for (r in reversed) x[[r]] <- 7 - x[[r]]
  any <- x[rowSums(!is.na(x)) > 0, ]; full <- na.omit(x)
  rest <- na.omit(x[, setdiff(items, worst)]); left <- raw(rest)
  list(items = items, reversed = I(reversed), worst = worst, n = nrow(full), alpha = raw(full)$total$raw_alpha, scored = nrow(any),
       scored3 = sum(rowSums(!is.na(x)) >= 3), pairwise_alpha = raw(any, use = "pairwise")$total$raw_alpha, without_n = nrow(rest),
       without_alpha = left$total$raw_alpha, without_feldt = unname(unlist(left$feldt[c("lower.ci", "upper.ci")])))
}
out <- list(agreeableness = one(paste0("A", 1:5), "A1", "A5"), conscientiousness = one(paste0("C", 1:5), c("C4", "C5"), "C4"))
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = TRUE), "few-complete.json")
