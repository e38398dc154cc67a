# Makes the small files under tests/data/{spss,stata} that show the traits which the sample files lack, with
# haven 2.5.1 and PSPP. Run from the project's root: Rscript tests/golden/haven/make-files.R
suppressMessages(library(haven))
spss <- "tests/data/spss"
stata <- "tests/data/stata"
dir.create(spss, recursive = TRUE, showWarnings = FALSE)
dir.create(stata, recursive = TRUE, showWarnings = FALSE)
gz <- function(path) {
  bytes <- readBin(path, "raw", file.size(path))
  out <- gzfile(paste0(path, ".gz"), "wb", compression = 9)
  writeBin(bytes, out)
  close(out)
  unlink(path)
}

# --- haven: .sav, .zsav
long <- function(n, seed) paste0(rep_len(c(letters, "æ", "ø", "å", 0:9, " "), n), collapse = "") # nolint
traits <- data.frame(id = c(1, 2, 3, NA))
traits$skala <- labelled_spss(c(1, 5, 98, NA), c("Svært uenig" = 1, "Svært enig" = 5, "Vet ikke" = 98),
  na_values = c(97, 98, 99), label = "Påstand på skala 1–5")
traits$omraade <- labelled_spss(c(-5, 0, 950, 2.25), c("Ikke svart" = 950), na_range = c(900, 999))
traits$hale <- labelled_spss(c(-5, 0, 950, 2.25), na_range = c(900, Inf))
traits$bunn <- labelled_spss(c(-5, 0, 950, 2.25), na_range = c(-Inf, -1), na_values = 950)
traits$kode <- labelled_spss(c("A", "B", "", "XX"), c("Alfa" = "A", "Ukjent" = "XX"), na_values = "XX")
traits$langkode <- labelled_spss(c("barnehage kommunal", "barnehage privat", "", "vet ikke/ubesvart"),
  c("Kommunal eier" = "barnehage kommunal", "Ubesvart" = "vet ikke/ubesvart"), na_values = "vet ikke/ubesvart")
traits$dato <- as.Date(c("2022-03-01", "1582-10-15", NA, "1969-12-31"))
traits$tid <- as.POSIXct(c("2022-03-01 12:34:56", "1905-06-07 23:59:59", NA, "2040-02-29 00:00:00"), tz = "UTC")
traits$klokke <- hms::as_hms(c(0, 86399, NA, 3661))
traits$ganske_langt_variabelnavn_med_mer_enn_åtte_tegn <- c(0.1, 1e300, -1e-300, 1 / 3)
traits$æøå_ÆØÅ <- c("blåbærsyltetøy", "", "  innrykk", "slutt  ")
traits$tekst255 <- c(long(240), "", "kort", NA)
traits$tekst256 <- c(paste0(strrep("a", 254), "bc"), "", strrep("x", 255), strrep(" y", 120))
traits$tekst700 <- c(paste(rep(c("0123456789", "abcdefghijk"), length.out = 60), collapse = ""), "", strrep("ø", 300), "k")
traits$tekst20000 <- c(strrep("langt svar med æøå. ", 800), "", "kort", NA)
traits$faktor <- factor(c("lav", "høy", NA, "lav"), levels = c("lav", "høy"))
write_sav(traits, file.path(spss, "traits-bytecode.sav"), compress = "byte")
write_sav(traits, file.path(spss, "traits-plain.sav"), compress = "none")
write_sav(traits, file.path(spss, "traits-zlib.zsav"), compress = "zsav")
write_sav(traits[0, c("id", "skala", "kode", "dato")], file.path(spss, "no-rows.sav"), compress = "byte")
write_sav(traits[0, c("id", "skala", "kode", "dato")], file.path(spss, "no-rows-plain.sav"), compress = "none")
write_sav(traits[0, c("id", "skala", "kode", "dato")], file.path(spss, "no-rows.zsav"), compress = "zsav")
wide <- as.data.frame(matrix(seq_len(30000) / 4, nrow = 3))
names(wide) <- sprintf("spørsmål_%05d", seq_len(10000))
write_sav(wide, file.path(spss, "wide-10000.sav"), compress = "byte")
gz(file.path(spss, "wide-10000.sav"))

# --- PSPP: encodings, missing ranges, response sets, weights, every date format
pspp <- function(lines, encoding = "UTF-8") {
  script <- tempfile(fileext = ".sps")
  con <- file(script, "wb")
  writeLines(iconv(lines, "UTF-8", encoding), con, useBytes = TRUE)
  close(con)
  status <- system2("pspp", c("-o", "/dev/null", paste0("--syntax-encoding=", encoding), script))
  stopifnot(status == 0)
}
body <- function(target) c(
  "DATA LIST LIST (',') /navn (A12) kommune (F4.0) størrelse (F8.2) valg1 valg2 valg3 (F1.0) kort (A2).",
  "BEGIN DATA.",
  "Bodø,1804,12.5,1,0,1,XX",
  "Ærfugl,5001,-3,0,0,.,AB",
  "Ålesund,999,.,1,1,0,",
  "END DATA.",
  "VARIABLE LABELS kommune 'Kommune der skolen ligger' valg1 'Øker' valg2 'Avtar' valg3 'Uendret'.",
  "VALUE LABELS kommune 1804 'Bodø' 999 'Ukjent' /kort 'XX' 'Får ikke vite' /navn 'Bodø' 'By i Nordland'.",
  "MISSING VALUES kommune (900 THRU HI) størrelse (LO THRU -1, 99) kort ('XX').",
  "VARIABLE LEVEL kommune (NOMINAL) størrelse (SCALE) valg1 (ORDINAL).",
  "MRSETS /MDGROUP NAME=$valg LABEL='Hvilke tiltak på skolen?' VARIABLES=valg1 valg2 valg3 VALUE=1.",
  "DOCUMENT Et dokument om filen.",
  "WEIGHT BY kommune.",
  target)
pspp(c("SET LOCALE='windows-1252'.", body(sprintf("SAVE /OUTFILE='%s/pspp-windows-1252.sav' /UNCOMPRESSED.", spss))), "windows-1252")
pspp(body(sprintf("SAVE /OUTFILE='%s/pspp-utf8.sav' /COMPRESSED.", spss)))
pspp(body(sprintf("SAVE /OUTFILE='%s/pspp-utf8.zsav' /ZCOMPRESSED.", spss)))
formats <- c("DATE11", "ADATE10", "EDATE10", "SDATE10", "JDATE7", "MOYR8", "QYR8", "WKYR10", "DATETIME20", "YMDHMS20",
  "TIME8", "DTIME12", "MTIME8", "WKDAY9", "MONTH9", "COMMA10.2", "DOT10.2", "DOLLAR10.2", "PCT8.1", "E10.3", "N6", "RBHEX16")
names(formats) <- sub("[0-9].*", "", formats)
pspp(c(
  "INPUT PROGRAM.",
  "LOOP #i = 1 TO 3.",
  sprintf("COMPUTE v_%s = %s.", tolower(names(formats)),
    ifelse(names(formats) %in% c("WKDAY", "MONTH"), "#i", ifelse(names(formats) %in% c("TIME", "DTIME", "MTIME"), "1234.5 * #i", "13000000000 + 86400 * 100 * #i"))),
  "END CASE.", "END LOOP.", "END FILE.", "END INPUT PROGRAM.",
  sprintf("FORMATS v_%s (%s).", tolower(names(formats)), formats),
  sprintf("SAVE /OUTFILE='%s/pspp-formats.sav'.", spss)))

# Texts that a program cuts to so many bytes within a character; boundaries of segments within characters; labels of
# codes below zero and with fractions; missing codes of long texts.
cut <- data.frame(id = 1:5)
attr(cut$id, "label") <- strrep("Spørsmål ", 40)
attr(cut$id, "format.spss") <- "N8"
cut$segmenter <- c(strrep("å", 126), strrep("å", 127), strrep("å", 128), paste0("x", strrep("å", 127)), strrep("€", 400))
cut$koder <- labelled(c(-1, -99, 0, 2.5, NA), c("Mangler" = -99, "Minus én" = -1, "To og en halv" = 2.5), label = "Koder under null")
cut$etiketter <- labelled(c(1, 2, 1, 2, 1), setNames(c(1, 2), c(strrep("lang etikett æ ", 7), "kort")))
cut$langkode <- labelled_spss(c("abcdefghijkl", "zz", "", NA, "b"), c("Tolv tegn" = "abcdefghijkl"), na_values = c("abcdefghijkl", "zz"))
cut$brøk <- as.POSIXct(c(0, 1e9, NA, -1e9, 1700000000.5), tz = "UTC", origin = "1970-01-01")
write_sav(cut, file.path(spss, "cut-texts.sav"), compress = "byte")

# PSPP: labels without text, on long texts, missing ranges with a value; attributes, roles, a split and response sets.
pspp(c(
  "DATA LIST LIST (',') /a b c d e f g h (F8.2) s1 (A1) s8 (A8) s9 (A9) s300 (A300).",
  "BEGIN DATA.",
  "1,-9,99,5,-1,1e5,.5,-99,x,kode1,kode12345,lang kode med mer",
  "2,-8,98,6,999,1e300,-1e-300,-98,y,,n/a,",
  ".,.,97,7,0,123456789012345,0.1,3,,NA,,N/A",
  "5,3.5,1,8,2,-123456789012345,1,4,z,kode1,kode12345,n/a",
  "END DATA.",
  "VARIABLE LABELS a 'Etikett med ''apostrof'' og \"hermetegn\"' b 'Ærlig – tankestrek …'.",
  "VALUE LABELS a 1 'ja' 2 '' 5 ' innledende blank' /b -9 'Vet ikke' -8 'Vil ikke svare' 3.5 'tre og en halv' /c d 97 'A' 98 'B' 99 'C' 5 'Fem'",
  " /s1 'x' 'Iks' 'y' 'Ypsilon' /s8 'kode1' 'Kode en' /s9 'kode12345' 'Ni tegn' 'n/a' 'Ikke svart' /s300 'lang kode med mer' 'Lang' 'n/a' 'Mangler'.",
  "MISSING VALUES a (5) b (-9,-8) c (97,98,99) d (6 THRU 7) e (LO THRU -1, 999) f (1e5 THRU HI) h (-99 THRU -98, 4) s1 ('x','y','z') s8 ('NA') s9 ('n/a').",
  "VARIABLE ATTRIBUTE VARIABLES=a ATTRIBUTE=Kilde('Skjema') Note[1]('x') Note[2]('y').",
  "DATAFILE ATTRIBUTE ATTRIBUTE=Versjon('2').",
  "VARIABLE ROLE /TARGET a /INPUT b.",
  "MRSETS /MCGROUP NAME=$mc LABEL='Velg flere' VARIABLES=c d /MDGROUP NAME=$ms LABEL='Strengsett' VARIABLES=s1 s8 VALUE='x'.",
  "FILE LABEL 'En fil med æøå'.",
  "SPLIT FILE BY a.",
  sprintf("SAVE /OUTFILE='%s/pspp-labels.sav'.", spss)))
numbers <- c("F1.0", "F40.16", "COMMA12.2", "DOT12.2", "DOLLAR12.2", "PCT8.1", "E10.3", "N6", "Z6.0", "Z8.2", "P4.2", "PK4.2", "IB4.1",
  "PIB4", "PIBHEX4", "RB8", "RBHEX16", "CCA10.2", "CCE10.2")
pspp(c(
  "INPUT PROGRAM.",
  "LOOP #i = 1 TO 3.",
  sprintf("COMPUTE n%d = #i * 1.5 + 1000.", seq_along(numbers)),
  "END CASE.", "END LOOP.", "END FILE.", "END INPUT PROGRAM.",
  sprintf("FORMATS n%d (%s).", seq_along(numbers), numbers),
  "STRING hex (AHEX20).",
  "COMPUTE hex = 'abc'.",
  sprintf("SAVE /OUTFILE='%s/pspp-number-formats.sav'.", spss)))

# --- a big-endian file, byte by byte (no writer at hand makes one)
con <- file(file.path(spss, "big-endian.sav"), "wb")
int <- function(...) writeBin(as.integer(c(...)), con, endian = "big")
dbl <- function(...) writeBin(c(...), con, endian = "big")
chr <- function(text, n) writeBin(c(charToRaw(text), rep(as.raw(32), n - nchar(text, "bytes"))), con)
sysmis <- -.Machine$double.xmax
chr("$FL2", 4); chr("@(#) SPSS DATA FILE made by hand", 60); int(2, 4, 1, 0, 3); dbl(100)
chr("01 Jan 11", 9); chr("20:53:52", 8); chr("", 64); writeBin(raw(3), con)
int(2, 0, 1, 2, 0x050802, 0x050802); chr("NUM", 8); int(5); chr("Label", 8); dbl(8, 9)
int(2, 10, 0, 0, 0x010A00, 0x010A00); chr("STR", 8); int(2, -1, 0, 0, 0, 0); chr("", 8)
int(2, 0, 0, 0, 0x140B00, 0x140B00); chr("DAY", 8)
int(3, 2); dbl(1); writeBin(as.raw(2), con); chr("ja", 7); dbl(9); writeBin(as.raw(6), con); chr("ukjent", 7); int(4, 1, 1)
int(7, 3, 4, 8, 20, 0, 0, -1, 1, 1, 1, 28591)
int(7, 4, 8, 3); dbl(sysmis, .Machine$double.xmax, -1.7976931348623155e308)
int(7, 13, 1, 11); chr("NUM=Tallet\t", 11)
int(999, 0)
code <- function(...) writeBin(as.raw(c(...)), con)
code(101, 253, 253, 253, 255, 254, 254, 255); chr("abcdefgh", 8); chr("ij", 8); dbl(13000000000)
code(253, 253, 254, 253, 252, 0, 0, 0); dbl(8.125); chr("R\xf8d", 8); dbl(13000086400)
close(con)

# --- haven: .dta
dta <- data.frame(heltall = c(1L, -5L, NA, 100000L), tall = c(1.5, NA, 1e300, -1 / 3))
dta$merket <- labelled(c(1, 2, NA, 2), c("nei" = 1, "ja" = 2), label = "En påstand")
dta$utvidet <- labelled(c(1, tagged_na("a"), tagged_na("z"), NA), c("Ja" = 1, "Vet ikke" = tagged_na("a")))
dta$dato <- as.Date(c("2022-03-01", "1959-12-31", NA, "1582-10-15"))
dta$tid <- as.POSIXct(c("2022-03-01 12:34:56", "1905-06-07 23:59:59", NA, "2040-02-29 00:00:00"), tz = "UTC")
dta$tekst <- c("ASCII", "", "  to", "tre")
attr(dta$heltall, "label") <- "A plain label"
labels12 <- dta
names(attr(labels12$merket, "labels")) <- c("nei", "ja")
attr(labels12$merket, "label") <- "A statement"
write_dta(labels12, file.path(stata, "haven-115.dta"), version = 12)
write_dta(labels12, file.path(stata, "haven-114.dta"), version = 10)
write_dta(labels12, file.path(stata, "haven-113.dta"), version = 8)
dta$strl <- c(strrep("langt svar ", 300), "", "kort", strrep("x", 2100))
dta$norsk_æøå <- c("blåbær", "øl", "Ås", "")
names(dta)[names(dta) == "norsk_æøå"] <- "norsk"
write_dta(dta, file.path(stata, "haven-117.dta"), version = 13, strl_threshold = 50)
names(dta)[names(dta) == "norsk"] <- "norsk_æøå"
write_dta(dta, file.path(stata, "haven-118.dta"), version = 14, strl_threshold = 50, label = "Datasett på norsk")
write_dta(dta[0, ], file.path(stata, "haven-118-no-rows.dta"), version = 14)
wide <- as.data.frame(matrix(seq_len(2 * 33000) / 4, nrow = 2))
names(wide) <- sprintf("v%05d", seq_len(33000))
wide$strl <- c(strrep("lang ", 1000), "kort")
write_dta(wide, file.path(stata, "haven-119.dta"), version = 15, strl_threshold = 50)
gz(file.path(stata, "haven-119.dta"))
