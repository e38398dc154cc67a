# Reliability of the five scales of bfi.csv by psych 2.2.9, listwise and pairwise.
# Run in this folder: Rscript reliability.R
suppressMessages({library(psych); library(jsonlite)})
d <- read.csv("../../data/classic/bfi.csv")
scales <- list(agreeableness = c("A1", "-A1", "A2", "A3", "A4", "A5"), conscientiousness = c("C1", "C2", "C3", "C4", "C5", "-C4", "-C5"),
               extraversion = c("E1", "E2", "E3", "E4", "E5", "-E1", "-E2"), neuroticism = paste0("N", 1:5),
               openness = c("O1", "O2", "O3", "O4", "O5", "-O2", "-O5"))
# Minres (Harman & Jones 1966) by optim with a tight tolerance: psych stops its own search earlier.
minres <- function(R) {
  k <- nrow(R); off <- lower.tri(R)
  f <- function(l) sum((R - tcrossprod(l))[off]^2)
  g <- function(l) { E <- R - tcrossprod(l); diag(E) <- 0; -2 * as.vector(E %*% l) }
  l <- rep(0.5, k)
  for (i in 1:5) l <- optim(l, f, g, method = "BFGS", control = list(reltol = 1e-16, maxit = 10000))$par
  list(loadings = l, omega = 1 - sum(1 - l^2) / sum(R))
}
one <- function(x, items, reversed, missing) {
  keys <- ifelse(items %in% reversed, -1, 1)
  rev <- x; for (i in reversed) rev[[i]] <- 7 - rev[[i]]
  a <- suppressWarnings(alpha(rev, use = "pairwise"))
  R <- cor(rev, use = "pairwise"); m <- minres(R)
  om <- suppressWarnings(suppressMessages(omega(R, nfactors = 1, n.obs = nrow(x), plot = FALSE, flip = FALSE)))
  list(items = items, reversed = I(reversed), missing = missing, n = nrow(x), alpha = a$total$raw_alpha, alpha_std = a$total$std.alpha,
       average_r = a$total$average_r, feldt = unname(unlist(a$feldt[c("lower.ci", "upper.ci")])),
       mean = a$item.stats$mean, sd = a$item.stats$sd, item_n = a$item.stats$n, r_drop = a$item.stats$r.drop,
       alpha_drop = a$alpha.drop$raw_alpha, psych_omega = om$omega.tot, minres_omega = m$omega, minres_loadings = m$loadings)
}
out <- list()
for (s in names(scales)) {
  items <- sub("-", "", scales[[s]]); reversed <- unique(items[startsWith(scales[[s]], "-")]); items <- unique(items)
  x <- d[, items]
  out[[paste(s, "listwise")]] <- one(na.omit(x), items, reversed, "listwise")
  out[[paste(s, "pairwise")]] <- one(x[rowSums(!is.na(x)) > 0, ], items, reversed, "pairwise")
}
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = TRUE), "reliability.json")
