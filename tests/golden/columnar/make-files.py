# Makes tests/data/columnar: one table of every usual type, as pyarrow (Apache Arrow C++) writes it to Parquet and
# Arrow IPC in its several ways; and values.json, what pandas reads back of it. Run from the project's folder:
#   python tests/golden/columnar/make-files.py      (pyarrow 25, pandas 3)
import base64
import datetime as dt
import decimal
import json
import math

import pandas as pd
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.ipc as ipc
import pyarrow.parquet as pq

folder = "tests/data/columnar"
rows = 120
missing = lambda k, every: None if k % every == every - 1 else k


def column(make, every=7):
    return [None if missing(k, every) is None else make(k) for k in range(rows)]


utc = dt.timezone.utc
moment = lambda k: dt.datetime(1899 + 2 * k, 1 + k % 12, 1 + k % 28, k % 24, (7 * k) % 60, (11 * k) % 60, 1000 * (13 * k % 1000))
words = ["", "ja", "Ærlig talt – «nei»", "vet ikke", "a" * 300, "😀"]
fields = {
    "int8": (column(lambda k: k - 60), pa.int8()),
    "int16": (column(lambda k: 500 * (k - 60)), pa.int16()),
    "int32": (column(lambda k: 35_000_000 * (k - 60)), pa.int32()),
    "int64": (column(lambda k: 150_000_000_000_000 * (k - 60)), pa.int64()),
    "uint8": (column(lambda k: 2 * k), pa.uint8()),
    "uint16": (column(lambda k: 540 * k), pa.uint16()),
    "uint32": (column(lambda k: 35_000_000 * k), pa.uint32()),
    "uint64": (column(lambda k: 75_000_000_000_000 * k), pa.uint64()),
    "required": ([k % 5 for k in range(rows)], pa.int32()),
    "float16": (column(lambda k: (k - 60) / 8), pa.float16()),
    "float32": (column(lambda k: (k - 60) * 1e-3), pa.float32()),
    "float64": (column(lambda k: (k - 60) / 7), pa.float64()),
    "decimal32": (column(lambda k: decimal.Decimal(k - 60) / 10), pa.decimal128(9, 1)),
    "decimal64": (column(lambda k: decimal.Decimal(12345678901 * (k - 60)) / 10000), pa.decimal128(18, 4)),
    "decimal128": (column(lambda k: decimal.Decimal(12345678901234567890123 * (k - 60)).scaleb(-10, decimal.Context(prec=38))), pa.decimal128(38, 10)),
    "boolean": (column(lambda k: k % 3 == 0), pa.bool_()),
    "text": (column(lambda k: words[k % len(words)]), pa.string()),
    "large_text": (column(lambda k: words[k % len(words)] + str(k)), pa.large_string()),
    "category": (column(lambda k: words[k % 3]), pa.dictionary(pa.int8(), pa.string())),
    "empty": ([None] * rows, pa.null()),
    "date": (column(lambda k: moment(k).date()), pa.date32()),
    "second": (column(lambda k: moment(k).replace(microsecond=0)), pa.timestamp("s")),
    "milli": (column(moment), pa.timestamp("ms")),
    "micro": (column(moment), pa.timestamp("us")),
    "nano": (column(lambda k: moment(k % 60 + 30)), pa.timestamp("ns")),
    "zoned": (column(lambda k: moment(k % 60 + 30).replace(tzinfo=utc)), pa.timestamp("us", "Europe/Oslo")),
    "clock_milli": (column(lambda k: moment(k).time()), pa.time32("ms")),
    "clock_micro": (column(lambda k: moment(k).time()), pa.time64("us")),
}
schema = pa.schema([pa.field(n, t, nullable=n != "required") for n, (_, t) in fields.items()])
table = pa.table([pa.array(v, t) for v, t in fields.values()], schema=schema)


def cell(value):
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        at = value if value.tzinfo else value.replace(tzinfo=utc)
        return (at - dt.datetime(1970, 1, 1, tzinfo=utc)) // dt.timedelta(milliseconds=1)
    if isinstance(value, dt.date):
        return (value - dt.date(1970, 1, 1)).days * 86_400_000
    if isinstance(value, dt.time):
        return (1_000_000 * (value.hour * 3600 + value.minute * 60 + value.second) + value.microsecond) / 1e6
    if isinstance(value, decimal.Decimal):
        return float(value)
    return value


written = []


def parquet(name, **how):
    path = f"{folder}/{name}.parquet"
    pq.write_table(table, path, **how)
    written.append(pq.read_table(path))


parquet("plain", compression="none", use_dictionary=False, write_page_checksum=True)
parquet("snappy", compression="snappy", row_group_size=50)
parquet("gzip", compression="gzip", data_page_version="2.0", data_page_size=64, write_batch_size=16)
parquet("brotli", compression="brotli", use_deprecated_int96_timestamps=True)
parquet("lz4", compression="lz4", use_dictionary=False, store_decimal_as_integer=True)
parquet("zstd", compression="zstd", data_page_size=64, write_batch_size=16)
integers = ["int8", "int16", "int32", "int64", "required", "second", "milli", "date", "clock_micro"]
parquet(
    "delta",
    compression="none",
    use_dictionary=False,
    data_page_version="2.0",
    column_encoding={
        **{name: "DELTA_BINARY_PACKED" for name in integers},
        "text": "DELTA_BYTE_ARRAY",
        "large_text": "DELTA_LENGTH_BYTE_ARRAY",
        "float32": "BYTE_STREAM_SPLIT",
        "float64": "BYTE_STREAM_SPLIT",
        "decimal128": "BYTE_STREAM_SPLIT",
        "boolean": "RLE",
    },
)


def arrow(name, data=table, stream=False, **options):
    path = f"{folder}/{name}.arrow"
    make = ipc.new_stream if stream else ipc.new_file
    with make(path, data.schema, options=ipc.IpcWriteOptions(**options)) as writer:
        writer.write_table(data, max_chunksize=50)
    written.append((ipc.open_stream if stream else ipc.open_file)(path).read_all())


arrow("file")
arrow("stream", stream=True)
arrow("lz4", compression="lz4")
arrow("zstd", compression="zstd")
arrow("views", table.set_column(table.schema.get_field_index("text"), "text", table["text"].cast(pa.string_view())))

for back in written:
    assert back.column_names == table.column_names
    for name in table.column_names:
        got, want = ([cell(v) for v in t[name].to_pylist()] for t in (back, table))
        assert got == want, (name, got, want)

# As pandas shows it: that the values are what a user of pandas sees.
frame = pd.read_parquet(f"{folder}/snappy.parquet", dtype_backend="pyarrow")
values = {}
for name in table.column_names:
    values[name] = [cell(v) for v in table[name].to_pylist()]
    seen = [None if v is pd.NA or v is pd.NaT else v for v in frame[name]]
    for v, s in zip(values[name], seen):
        if isinstance(s, (int, float)) and not isinstance(s, bool):
            assert math.isclose(v, s, rel_tol=1e-15), (name, v, s)
        elif isinstance(s, str) or s is None:
            assert v == s, (name, v, s)
with open("tests/golden/columnar/values.json", "w") as file:
    json.dump(values, file, ensure_ascii=False, separators=(",", ":"))
    file.write("\n")

# Nested, and what else has no place in a table of answers.
pq.write_table(pa.table({"a": [1], "b": [[1, 2]]}), f"{folder}/nested.parquet")
feather.write_feather(pa.table({"a": [1], "b": [{"c": 1}]}), f"{folder}/nested.arrow", compression="uncompressed")

# A text packed by each codec, for the decompressors alone.
original = ("".join(f"{k % 17};{words[k % 4]};" for k in range(600)).encode())[:3000]
codecs = {"SNAPPY": "snappy", "GZIP": "gzip", "BROTLI": "brotli", "ZSTD": "zstd", "LZ4_RAW": "lz4_raw", "LZ4_FRAME": "lz4"}
packed = {name: pa.compress(original, codec, asbytes=True) for name, codec in codecs.items()}
# Hadoop's frame: both sizes, big-endian, before each block.
halves = [original[:1000], original[1000:]]
blocks = [(len(part), pa.compress(part, "lz4_raw", asbytes=True)) for part in halves]
packed["LZ4"] = b"".join(size.to_bytes(4, "big") + len(block).to_bytes(4, "big") + block for size, block in blocks)
with open("tests/golden/columnar/packed.json", "w") as file:
    texts = {name: base64.b64encode(data).decode() for name, data in {"original": original, **packed}.items()}
    json.dump(texts, file, indent=1)
    file.write("\n")
