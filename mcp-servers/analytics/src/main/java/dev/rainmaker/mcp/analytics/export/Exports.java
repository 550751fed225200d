package dev.rainmaker.mcp.analytics.export;

import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Writes reports as files. Blocks: for virtual threads. */
@ApplicationScoped
public class Exports {
    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<ReportTable> reports;

    Exports(@All List<ReportTable> reports) {
        this.reports = reports;
    }

    /**
     * @param report name of a {@link ReportTable}
     * @param format csv or xlsx
     * @throws ToolCallException with one sentence
     */
    public ExportedReport write(String report, String format, ExportRequest request) {
        var table = reports.stream()
                .filter(each -> each.name().equals(report))
                .findFirst()
                .orElseThrow(() -> new ToolCallException("report must be one of "
                        + reports.stream().map(ReportTable::name).sorted().collect(Collectors.joining(", ")) + "."));
        if (!"csv".equals(format) && !"xlsx".equals(format)) {
            throw new ToolCallException("format must be csv or xlsx.");
        }
        var target = new ByteArrayOutputStream();
        try {
            var counted = new Counted(sink(format, table, target));
            String cursor;
            try (counted) {
                cursor = table.write(request, counted);
            }
            var bytes = target.toByteArray();
            return new ExportedReport(
                    report + "." + format,
                    "csv".equals(format) ? CSV : XLSX,
                    counted.rows,
                    bytes.length,
                    sha256(bytes),
                    cursor,
                    Base64.getEncoder().encodeToString(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file in memory can't be written", impossible);
        }
    }

    private static RowSink sink(String format, ReportTable table, ByteArrayOutputStream target) throws IOException {
        return "csv".equals(format)
                ? new CsvFile(target, table.columns())
                : new XlsxFile(target, table.name(), table.columns());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Passes rows on and counts them. */
    private static final class Counted implements RowSink {
        private final RowSink sink;
        private long rows;

        Counted(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void row(List<?> cells) throws IOException {
            sink.row(cells);
            rows++;
        }

        @Override
        public void close() throws IOException {
            sink.close();
        }
    }
}
