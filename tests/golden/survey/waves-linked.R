# Golden values of four waves of a panel that is renewed bit by bit, from survey 4.1-1, on made-up data: changes from the
# first wave to the last, trends, and alphas, each with the covariance of respondents who are in several waves.
# Run in the project's root: Rscript tests/golden/survey/waves-linked.R (writes its data too).
suppressMessages({library(survey); library(jsonlite)})
set.seed(34)
N <- c(a = 110, b = 80, c = 60)
n <- c(a = 36, b = 26, c = 20)
frame <- data.frame(id = sprintf("%064x", 1000 + 1:250), stratum = rep(names(N), N), g = sample(1:2, 250, TRUE), u = rnorm(250))
answer <- function(x, drift) pmin(5, pmax(1, round(3.1 + drift + x)))
inn <- NULL
waves <- lapply(1:4, function(wave) {
  kept <- if (is.null(inn)) NULL else sample(inn, 50)
  rows <- unlist(lapply(names(N), function(h) {
    own <- which(frame$stratum == h)
    k <- intersect(kept, own)
    c(k, sample(setdiff(own, inn), n[[h]] - length(k)))
  }))
  inn <<- rows
  d <- frame[rows, ]
  d$wave <- wave
  m <- nrow(d)
  d$q <- answer(.9 * d$u + rnorm(m, 0, .6), .1 * wave)
  d$r <- answer(.8 * d$u + rnorm(m, 0, .8), -.1 * wave)
  d$s <- answer(.7 * d$u + rnorm(m, 0, .5 + .1 * wave), 0)
  d$t <- 6 - answer(.8 * d$u + rnorm(m, 0, .7), 0)
  d$q[sample(m, 4)] <- NA; d$s[sample(m, 3)] <- NA
  d$size <- N[d$stratum]
  d$w <- round(d$size / n[d$stratum] * exp(rnorm(m, 0, .15)), 4)
  d
})
d <- do.call(rbind, waves)
write.csv(d[c("wave", "id", "stratum", "size", "w", "g", "q", "r", "s", "t")], "tests/data/survey/four-waves.csv", row.names = FALSE, na = "", quote = FALSE)
d$top_q <- as.numeric(d$q >= 4); d$five_q <- as.numeric(d$q == 5)
out <- list()
add <- function(kind, variable, statistic, group, k, df) out[[length(out) + 1]] <<- list(kind = kind, variable = variable,
  statistic = statistic, group = group, estimate = coef(k)[[1]], se = SE(k)[[1]], df = df)
linked <- function(rows) svydesign(id = ~id, strata = ~stratum, weights = ~w, fpc = ~size, data = rows, nest = TRUE)
contrast <- function(design, column, weights, only) {
  own <- subset(design, !is.na(get(column)) & (is.na(only) | g %in% only))
  svycontrast(svyby(as.formula(paste("~", column)), ~wave, own, svymean, covmat = TRUE), weights)
}
ends <- linked(d[d$wave %in% c(1, 4), ])
for (g in c(NA, 1, 2)) for (v in c("q", "r", "five_q", "top_q"))
  add("ends", sub(".*_", "", v), switch(v, five_q = "proportion", top_q = "top_two", "mean"), if (is.na(g)) "" else as.character(g), contrast(ends, v, c(-1, 1), g), degf(ends))
all <- linked(d)
for (v in c("q", "five_q", "top_q"))
  add("trend", "q", switch(v, five_q = "proportion", top_q = "top_two", "mean"), "", contrast(all, v, (1:4 - 2.5) / 5, NA), degf(all))
# Alpha by the delta method of the items' moments, unweighted, respondents as sampling units.
d$b <- 6 - d$t
d$y <- d$q + d$s + d$b
d$q2 <- d$q^2; d$s2 <- d$s^2; d$b2 <- d$b^2; d$y2 <- d$y^2
alpha <- function(w) {
  v <- function(x) sprintf("(`%s:%s2` - `%s:%s`^2)", w, x, w, x)
  sprintf("(3 / 2 * (1 - (%s + %s + %s) / %s))", v("q"), v("s"), v("b"), v("y"))
}
for (pair in list(c(1, 4), c(3, 4))) {
  own <- d[d$wave %in% pair & !is.na(d$y), ]
  design <- svydesign(id = ~id, weights = ~1, data = own)
  m <- svyby(~q + s + b + y + q2 + s2 + b2 + y2, ~wave, design, svymean, covmat = TRUE)
  k <- svycontrast(m, parse(text = paste(alpha(pair[2]), "-", alpha(pair[1])))[[1]])
  add(paste0("alpha", pair[1]), "indeks", "alpha", "", k, degf(design))
}
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(17), pretty = TRUE), "tests/golden/survey/waves-linked.json")
