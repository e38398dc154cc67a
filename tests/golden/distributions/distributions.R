# Golden values of the distributions: R's own pnorm, pchisq, pt, pf and their quantiles.
# Run in this folder: Rscript distributions.R
library(jsonlite)
z <- c(-37, -20, -8, -3, -1.959963984540054, -0.5, -1e-8, 0, 1e-5, 0.7, 1, 2.5, 6, 9, 15, 37)
p <- c(1e-300, 1e-100, 1e-20, 1e-10, 1e-4, 0.005, 0.025, 0.1, 0.25, 0.5, 0.6, 0.8, 0.95, 0.975, 0.995, 0.9999)
dfs <- c(0.5, 1, 2, 2.7, 5, 10, 33.3, 99, 165, 1000, 1e5)
rows <- function(g, f) { g$value <- do.call(f, unname(as.list(g))); g }
normal <- list(cdf = data.frame(x = z, value = pnorm(z)), upper = data.frame(x = z, value = pnorm(z, lower.tail = FALSE)),
               quantile = data.frame(p = p, value = qnorm(p)))
scale <- c(1e-6, 0.01, 0.2, 0.7, 1, 1.3, 2, 5, 20)
cg <- expand.grid(x = scale, df = dfs); cg$x <- cg$x * cg$df
chisq <- list(cdf = rows(cg, pchisq), upper = rows(cg, function(x, df) pchisq(x, df, lower.tail = FALSE)),
              density = rows(cg, dchisq), quantile = rows(expand.grid(p = p[4:16], df = dfs), qchisq))
tg <- expand.grid(x = c(-60, -8, -2.2, -0.3, 0, 1e-4, 0.5, 1.7, 4, 12, 100), df = dfs)
t <- list(cdf = rows(tg, pt), upper = rows(tg, function(x, df) pt(x, df, lower.tail = FALSE)),
          quantile = rows(expand.grid(p = p[4:16], df = dfs[2:11]), qt))
fg <- expand.grid(x = scale, df1 = c(0.7, 1, 2, 4.4, 10, 150, 2000), df2 = c(1, 3, 7.9, 40, 165, 1e4))
f <- list(cdf = rows(fg, pf), upper = rows(fg, function(x, a, b) pf(x, a, b, lower.tail = FALSE)),
          # From p = 0.1: below, qf() itself loses digits (qf(1e-4, 1, 1) against its closed form is 4e-9 off).
          quantile = rows(expand.grid(p = p[8:16], df1 = c(1, 2, 4.4, 10, 150, 2000), df2 = c(1, 3, 7.9, 40, 165, 1e4)), qf))
json <- toJSON(list(r = as.character(getRversion()), normal = normal, chisq = chisq, t = t, f = f), digits = I(17), dataframe = "columns", auto_unbox = TRUE)
writeLines(json, "distributions.json")
