# Golden values of changes between waves and of pooled waves, from survey 4.1-1, on made-up data.
# Run in the project's root: Rscript tests/golden/survey/waves.R (writes its data too).
suppressMessages({library(survey); library(jsonlite)})
set.seed(12)
N <- c(a = 120, b = 90, c = 60)
frame <- data.frame(id = sprintf("%064x", 1:270), stratum = rep(names(N), N), g = sample(1:2, 270, TRUE), u = rnorm(270))
draw <- function(wave, n, keep = NULL) {
  rows <- unlist(lapply(names(N), function(h) {
    own <- which(frame$stratum == h)
    kept <- intersect(keep, own)
    c(kept, sample(setdiff(own, kept), n[[h]] - length(kept)))
  }))
  d <- frame[rows, ]
  d$wave <- wave
  d$q <- pmin(5, pmax(1, round(3.3 + 0.3 * wave + d$u + rnorm(nrow(d), 0, .7))))
  d$q[sample(nrow(d), 6)] <- NA
  d$size <- N[d$stratum]
  d$w <- round(d$size / n[d$stratum] * exp(rnorm(nrow(d), 0, .15)), 4)
  d$row <- rows
  d
}
first <- draw(1, c(a = 40, b = 30, c = 24))
again <- sample(first$row, 55)
second <- draw(2, c(a = 44, b = 30, c = 20), again)
d <- rbind(first, second)
write.csv(d[c("wave", "id", "stratum", "size", "w", "g", "q")], "tests/data/survey/two-waves.csv", row.names = FALSE, na = "", quote = FALSE)
d$wave <- factor(d$wave)
d$y5 <- as.numeric(d$q == 5)
d$top <- as.numeric(d$q >= 4)
out <- list()
change <- function(id, by, variable, group, design, label) {
  own <- subset(design, !is.na(q))
  if (!is.null(group)) own <- subset(own, g == group)
  s <- svyby(as.formula(paste("~", variable)), ~wave, own, svymean, covmat = TRUE, na.rm = TRUE)
  k <- svycontrast(s, c(-1, 1))
  out[[length(out) + 1]] <<- list(kind = id, statistic = label, group = if (is.null(group)) "" else as.character(group), estimate = coef(k)[[1]], se = SE(k)[[1]], df = degf(design))
}
apart <- svydesign(id = ~1, strata = ~interaction(wave, stratum), weights = ~w, fpc = ~size, data = d)
linked <- svydesign(id = ~id, strata = ~stratum, weights = ~w, fpc = ~size, data = d, nest = TRUE)
for (g in list(NULL, 1, 2)) {
  change("apart", NULL, "q", g, apart, "mean"); change("linked", NULL, "q", g, linked, "mean")
  change("apart", NULL, "top", g, apart, "top_two"); change("linked", NULL, "top", g, linked, "top_two")
  change("apart", NULL, "y5", g, apart, "proportion"); change("linked", NULL, "y5", g, linked, "proportion")
}
# pooled: each wave's weights by its share of the respondents, brought to one population (the mean of the waves')
n <- table(d$wave); total <- tapply(d$w, d$wave, sum)
d$pw <- d$w * c(n / sum(n) * mean(total) / total)[d$wave]
pools <- list(pooled_apart = svydesign(id = ~1, strata = ~interaction(wave, stratum), weights = ~pw, fpc = ~size, data = d),
  pooled_linked = svydesign(id = ~id, strata = ~stratum, weights = ~pw, fpc = ~size, data = d, nest = TRUE))
for (kind in names(pools)) for (g in list(NULL, 1, 2)) for (v in c("q", "top", "y5")) {
  own <- subset(pools[[kind]], !is.na(q))
  if (!is.null(g)) own <- own[own$variables$g == g, ]
  m <- svymean(as.formula(paste("~", v)), own)
  out[[length(out) + 1]] <- list(kind = kind, statistic = c(q = "mean", top = "top_two", y5 = "proportion")[[v]], group = if (is.null(g)) "" else as.character(g), estimate = coef(m)[[1]], se = SE(m)[[1]], df = degf(pools[[kind]]))
}
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(17), pretty = TRUE), "tests/golden/survey/waves.json")
