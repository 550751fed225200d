package dev.rainmaker.enrichment;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of findings. */
public enum EnrichmentProblem implements ProblemType {
    FINDING_NOT_FOUND("No such finding", 404);

    private final String title;
    private final int status;

    EnrichmentProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
