# The made-up form of make-files.py as an institute passes it on in Stata: labelled numbers, 0/1 variables for a tick-all
# question, extended missing values with labels, texts in Norwegian. Run in tests/data/forms: Rscript ../../golden/forms/make-stata.R
suppressMessages(library(haven))
form <- read.csv("google.csv", check.names = FALSE, encoding = "UTF-8")
agree <- c("Helt uenig", "Delvis uenig", "Delvis enig", "Helt enig")
roles <- c("Rektor", "Inspektør", "Lærer")
tools <- c("Teams", "Zoom", "Skype for Business, eldre")
labelled_with <- function(x, words, label, dont_know = integer()) {
  codes <- as.double(match(x, words))
  labels <- setNames(as.double(seq_along(words)), words)
  codes[dont_know] <- tagged_na("a")
  if (length(dont_know) > 0) labels <- c(labels, "Vet ikke" = tagged_na("a"))
  labelled(codes, labels, label = label)
}
ticked <- function(tool) labelled(as.double(grepl(tool, form[[6]], fixed = TRUE)), c("Ikke valgt" = 0, "Valgt" = 1),
                                  label = paste("Hvilke verktøy bruker du? -", tool))
out <- data.frame(id = seq_len(nrow(form)))
attr(out$id, "label") <- "Løpenummer"
out$rolle <- labelled_with(form[[2]], roles, "Hva er rollen din?")
for (i in 1:3) out[[paste0("enig_", i)]] <- labelled_with(form[[i + 2]], agree, sub("\\]$", "", sub(" \\[", " - ", names(form)[i + 2])), i * 5)
for (i in 1:3) out[[paste0("verktoy_", i)]] <- ticked(tools[i])
out$aar <- as.double(form[[7]])
attr(out$aar, "label") <- "Hvor mange år har du vært leder?"
write_dta(out, "stata.dta", version = 14)
