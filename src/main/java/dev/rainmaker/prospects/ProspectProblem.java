package dev.rainmaker.prospects;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of prospects and their import. */
public enum ProspectProblem implements ProblemType {
    PROSPECT_NOT_FOUND("No such prospect", 404),
    DUPLICATE_PROSPECT("Already there", 409),
    PROSPECT_ARCHIVED("Taken off the lists", 409),
    MERGE_REFUSED("These cannot be merged", 409),
    IMPORT_NOT_FOUND("No such import", 404),
    IMPORT_TOO_LARGE("The file is too large to import", 413),
    IMPORT_UNREADABLE("The file cannot be read as a table", 400),
    IMPORT_WRONG_STATE("The import is not at that point", 409);

    private final String title;
    private final int status;

    ProspectProblem(String title, int status) {
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
