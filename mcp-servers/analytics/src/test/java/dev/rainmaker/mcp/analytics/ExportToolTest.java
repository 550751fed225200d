package dev.rainmaker.mcp.analytics;

import static dev.rainmaker.mcp.analytics.CoreRows.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files, read as a spreadsheet reads them. */
@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class ExportToolTest {
    @TestHTTPResource("/mcp/analytics")
    String url;

    @Inject
    CoreRows rows;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private McpCaller.Result export(Map<String, ?> arguments) {
        return new McpCaller(url, ToolTokens.withScopes("tools:analytics.read")).call("export_report", arguments);
    }

    private JsonNode file(String report, String format, Map<String, ?> more) {
        var arguments = new HashMap<String, Object>(more);
        arguments.put("report", report);
        arguments.put("format", format);
        var result = export(arguments);
        assertThat(result.isError()).as(result.text()).isFalse();
        assertThat(result.text()).as("bytes do not travel twice").hasSizeLessThan(300);
        return result.structured();
    }

    private static byte[] bytes(JsonNode file) {
        var bytes = Base64.getDecoder().decode(file.get("content_base64").asText());
        assertThat(bytes).hasSize(file.get("size").asInt());
        return bytes;
    }

    private static List<CSVRecord> csv(JsonNode file) throws IOException {
        var text = new String(bytes(file), StandardCharsets.UTF_8);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static List<Row> xlsx(JsonNode file) throws IOException {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(file)), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static Row row(List<Row> rows, int column, String text) {
        return rows.stream()
                .filter(row -> text.equals(row.getCellText(column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + text));
    }

    @Test
    void aProspectIsARowWithoutAnythingThatSaysWhoItIs() throws IOException {
        // Given
        rows.prospect("a", "CONTACTED");
        rows.sent("a", "EMAIL", JANUARY.plusHours(1));
        rows.proposal("a", "SENT", 1_840_050, "EUR", null);
        // When
        var file = file("prospects", "csv", Map.of());
        // Then
        var row = csv(file).getFirst();
        assertThat(row.get("prospect_id")).isEqualTo(CoreRows.id("a"));
        assertThat(row.get("created_at_utc")).isEqualTo("2026-01-10T09:00:00Z");
        assertThat(row.get("contacted_at_utc")).isEqualTo("2026-01-10T10:00:00Z");
        assertThat(row.get("value")).isEqualTo("18400.50");
        assertThat(row.get("currency")).isEqualTo("EUR");
        assertThat(row.get("replied_at_utc")).isEmpty();
        assertThat(new String(bytes(file), StandardCharsets.UTF_8))
                .doesNotContain("Ann", "Secret", "Lisbon")
                .contains("\r\n");
        assertThat(file.get("rows").asLong()).isEqualTo(1);
    }

    @Test
    void aCellThatASpreadsheetWouldCalculateIsGuarded() throws IOException {
        // Given
        var sources = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "plain, \"quoted\"\nline");
        for (int index = 0; index < sources.size(); index++) {
            rows.prospect("p" + index, "DISCOVERED", sources.get(index), null, JANUARY);
        }
        // When
        var records = csv(file("prospects", "csv", Map.of()));
        // Then
        assertThat(records.stream().map(record -> record.get("source")))
                .containsExactly("'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'\r=1", "plain, \"quoted\"\nline");
        var sheet = xlsx(file("prospects", "xlsx", Map.of()));
        assertThat(row(sheet, 2, "=1+1").getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row(sheet, 2, "=1+1").getCell(2).getFormula()).isNull();
    }

    @Test
    void aSpreadsheetGetsNumbersAndDates() throws IOException {
        // Given
        rows.prospect("a", "CONVERTED");
        rows.sent("a", "EMAIL", JANUARY);
        rows.proposal("a", "ACCEPTED", 900_050, "EUR", JANUARY.plusDays(2));
        // When
        var sheet = xlsx(file("prospects", "xlsx", Map.of()));
        // Then
        assertThat(sheet.getFirst().getCellText(7)).isEqualTo("created_at_utc");
        var row = sheet.get(1);
        assertThat(row.getCell(6).getType()).isEqualTo(CellType.BOOLEAN);
        assertThat(row.getCell(7).asDate()).isEqualTo(JANUARY);
        assertThat(row.getCell(7).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
        assertThat(row.getCell(12).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(14).asNumber()).isEqualByComparingTo(new BigDecimal("9000.50"));
        assertThat(row.getCell(14).getDataFormatString()).isEqualTo("#,##0.00");
    }

    @Test
    void filesLeadThroughAllRowsOnce() throws IOException {
        // Given
        rows.sql(
                "INSERT INTO prospect (id, version, type, name, status, status_rank, score, score_parts, source, simulated,"
                        + " needs_review, human_fields, archived, sort_name, sort_event_date, created_at, updated_at)"
                        + " SELECT LPAD(seq, 26, '0'), 0, 'INDIVIDUAL', 'x', 'DISCOVERED', 0, 1, '[]', 'manual', TRUE, FALSE, '', FALSE, 'x',"
                        + " '9999-12-31', '2026-01-01', '2026-01-01' FROM seq_1_to_2500");
        var seen = new HashSet<String>();
        var first = file("prospects", "csv", Map.of("limit", 1_500));
        csv(first).forEach(record -> seen.add(record.get("prospect_id")));
        assertThat(seen).hasSize(1_500);
        // When
        var second = file(
                "prospects",
                "xlsx",
                Map.of("limit", 1_500, "cursor", first.get("next_cursor").asText()));
        // Then
        xlsx(second).stream().skip(1).forEach(row -> assertThat(seen.add(row.getCellText(0)))
                .isTrue());
        assertThat(seen).hasSize(2_500);
        assertThat(second.has("next_cursor")).isFalse();
        assertThat(file("prospects", "csv", Map.of("limit", 2_500)).has("next_cursor"))
                .as("exactly the limit")
                .isFalse();
    }

    @Test
    void theFunnelHasARowACurrency() throws IOException {
        rows.prospect("a", "QUALIFIED");
        rows.proposal("a", "SENT", 1_840_000, "EUR", null);
        rows.prospect("b", "QUALIFIED");
        rows.proposal("b", "SENT", 7, "JPY", null);
        var qualified = csv(file("funnel", "csv", Map.of())).stream()
                .filter(record -> record.get("status").equals("qualified"))
                .toList();
        assertThat(qualified.get(0).get("count")).isEqualTo("2");
        assertThat(qualified.get(0).get("value")).isEqualTo("18400.00");
        assertThat(qualified.get(1).get("count")).isEmpty();
        assertThat(qualified.get(1).get("value")).as("a yen has no cents").isEqualTo("7");
    }

    @Test
    void campaignsHaveARowASegment() throws IOException {
        // Given
        rows.hunt("h1", JANUARY);
        rows.prospect("a", "CONVERTED", CoreRows.source("h1"), "WEDDING", JANUARY);
        rows.sent("a", "EMAIL", JANUARY);
        rows.proposal("a", "ACCEPTED", 100, "EUR", JANUARY);
        rows.proposal("a", "ACCEPTED", 200, "USD", JANUARY);
        rows.prospect("b", "DISCOVERED", CoreRows.source("h1"), "WEDDING", JANUARY);
        // When
        var records = csv(file("campaigns", "csv", Map.of()));
        // Then
        assertThat(records).hasSize(3);
        assertThat(records.getFirst().get("channel")).isEqualTo("email");
        assertThat(records.getFirst().get("sent")).isEqualTo("1");
        assertThat(records.getFirst().get("delivered")).as("not collected").isEmpty();
        assertThat(records.getFirst().get("revenue")).isEqualTo("1.00");
        assertThat(records.get(1).get("revenue")).isEqualTo("2.00");
        assertThat(records.get(1).get("prospects")).as("counted once").isEmpty();
        assertThat(records.get(2).get("channel")).isEmpty();
        var sheet = xlsx(file("campaigns", "xlsx", Map.of("limit", 1)));
        assertThat(sheet.get(1).getCell(2).asDate()).isEqualTo(JANUARY);
    }

    @Test
    void metricsHaveARowAValue() throws IOException {
        // Given
        rows.prospect("a", "CONVERTED");
        rows.sent("a", "EMAIL", JANUARY);
        rows.proposal("a", "ACCEPTED", 900_050, "EUR", JANUARY.plusDays(2));
        // When
        var records = csv(file("metrics", "csv", Map.of("by", "channel")));
        // Then
        assertThat(records).allMatch(record -> record.get("group").equals("email"));
        assertThat(records.stream()
                        .filter(record -> record.get("metric").equals("revenue"))
                        .map(record -> record.get("amount") + " " + record.get("currency")))
                .containsExactly("9000.50 EUR");
        var sheet = xlsx(file("metrics", "xlsx", Map.of()));
        assertThat(row(sheet, 1, "conversion_rate").getCell(2).asNumber()).isEqualByComparingTo("1");
    }

    @Test
    void anEmptyDatabaseMakesAnEmptyFile() throws IOException {
        assertThat(csv(file("prospects", "csv", Map.of()))).isEmpty();
        assertThat(xlsx(file("campaigns", "xlsx", Map.of()))).hasSize(1);
    }

    @Test
    void whatCannotBeExportedIsSaid() {
        assertThat(export(Map.of("report", "secrets", "format", "csv")).text())
                .isEqualTo("report must be one of campaigns, funnel, metrics, prospects.");
        assertThat(export(Map.of("report", "funnel", "format", "exe")).text()).isEqualTo("format must be csv or xlsx.");
        assertThat(export(Map.of("report", "prospects", "format", "csv", "cursor", "' OR 1=1 --"))
                        .text())
                .startsWith("cursor must be");
        assertThat(export(Map.of("report", "prospects", "format", "csv", "limit", 20_001))
                        .text())
                .startsWith("limit must be");
    }
}
