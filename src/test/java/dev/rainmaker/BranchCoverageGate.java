package dev.rainmaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads the report of all tests, prints how many branches they took where a wrong one costs money or trust, and is red below
 * the bar. Run by the build in phase verify, after the tests; its name keeps it out of them.
 */
class BranchCoverageGate {
    private static final Path REPORT = Path.of("target/site/jacoco/jacoco.csv");
    private static final double AT_LEAST_PERCENT = 85;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "approvals, dev.rainmaker.approvals",
        "pricing,   dev.rainmaker.proposals.pricing",
        "engine,    dev.rainmaker.workflow.engine",
        "privacy,   dev.rainmaker.privacy"
    })
    void enoughBranchesAreTaken(String group, String root) throws IOException {
        assumeThat(REPORT)
                .as("report of the tests; there is none with -DskipTests")
                .exists();
        // When
        var classes = report().stream()
                .filter(row -> (row.get("PACKAGE") + ".").startsWith(root + "."))
                .toList();
        // Then
        long taken = sum(classes, "BRANCH_COVERED");
        long all = taken + sum(classes, "BRANCH_MISSED");
        assertThat(all).as("branches of " + root + " in the report").isPositive();
        double percent = 100.0 * taken / all;
        System.out.printf(Locale.ROOT, "branch coverage %-9s %5.1f %% (%d/%d)%n", group, percent, taken, all);
        assertThat(percent).as("branch coverage of " + group + " in percent").isGreaterThanOrEqualTo(AT_LEAST_PERCENT);
    }

    private static long sum(List<CSVRecord> classes, String column) {
        return classes.stream()
                .mapToLong(row -> Long.parseLong(row.get(column)))
                .sum();
    }

    private static List<CSVRecord> report() throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(REPORT);
                var rows = format.parse(reader)) {
            return rows.getRecords();
        }
    }
}
