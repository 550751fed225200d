package dev.rainmaker.mcp.database.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Statements that must never reach the database: those of the file, and those that a line of text cannot hold. */
public final class HostileStatements {
    private HostileStatements() {}

    public static Stream<String> all() {
        return Stream.concat(
                ofTheFile().stream(),
                Stream.of(
                        "",
                        "   ",
                        "SELECT score FROM v_prospects\u0000",
                        "SELECT score\u0000 FROM v_prospects",
                        "SELECT score FROM v_prospects WHERE status = 'a\u0000'",
                        "SELECT score FROM v_prospects WHERE score\u00a0= 1",
                        "SELECT score\u000bFROM v_prospects",
                        "SELECT score FROM v_prospects\u2028; SHUTDOWN",
                        "SELECT score FROM v_prospects -- \n",
                        "SELECT score --\n, SLEEP(5) FROM v_prospects",
                        "SELECT score #\n, SLEEP(5) FROM v_prospects",
                        "SELECT " + "1+".repeat(3_000) + "1 FROM v_prospects",
                        "SELECT " + "1+".repeat(1_900) + "1 FROM v_prospects",
                        "SELECT " + "(".repeat(50) + "1" + ")".repeat(50) + " FROM v_prospects",
                        "SELECT " + "NOT ".repeat(900) + "1 FROM v_prospects",
                        "SELECT " + "- ".repeat(1_900) + "1 FROM v_prospects",
                        "SELECT " + "CASE WHEN 1 THEN ".repeat(150) + "1" + " END".repeat(150) + " FROM v_prospects",
                        "SELECT " + "IF(1,".repeat(60) + "1" + ",1)".repeat(60) + " FROM v_prospects",
                        "SELECT " + "score,".repeat(600) + "1 FROM v_prospects",
                        "SELECT score FROM v_prospects WHERE score IN (" + "1,".repeat(1_900) + "1)",
                        "SELECT score FROM v_prospects WHERE " + "score=1 OR ".repeat(350) + "1"));
    }

    private static List<String> ofTheFile() {
        try (var file = HostileStatements.class.getResourceAsStream("/hostile-statements.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
