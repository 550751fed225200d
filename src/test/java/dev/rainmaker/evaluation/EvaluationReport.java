package dev.rainmaker.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What an evaluation prints, and the mistakes of the tuning half for those who make the rules. */
final class EvaluationReport {
    private static final Path FOLDER = Path.of("target", "evaluation");
    private static final String HEAD =
            "| set | half | cases | figures | cost | ms a case |\n|---|---|---|---|---|---|\n";

    private EvaluationReport() {}

    static String table(List<Score> scores) {
        return HEAD + scores.stream().map(Score::line).collect(Collectors.joining("\n")) + "\n";
    }

    static void write(String agent, List<Score> scores) {
        System.out.println("\nEvaluation of " + agent + "\n" + table(scores));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(agent + ".md"), table(scores));
            for (var score : scores) {
                if (score.half() == Half.TUNING) {
                    Files.write(FOLDER.resolve(agent + "-" + score.set() + "-mistakes.txt"), score.mistakes());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
