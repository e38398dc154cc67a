# survey::svyby on one item: 150 000 rows, 48 countries, 100 replicate weights (the side-by-side of bench/estimate.mjs).
suppressMessages(library(survey))
set.seed(1); n <- 150000
d <- data.frame(country = seq_len(n) %% 48, y = sample(4, n, TRUE), w = 1 + runif(n))
r <- matrix(d$w * ifelse(runif(n * 100) < 0.5, 0.5, 1.5), n)
s <- svrepdesign(data = d, weights = ~w, repweights = r, type = "Fay", rho = 0.5, combined.weights = TRUE, mse = TRUE, degf = 99)
print(system.time(svyby(~y, ~country, s, svymean)))
