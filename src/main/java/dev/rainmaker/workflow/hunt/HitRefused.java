package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A decision about a hit could not be taken; the problem says why. */
public final class HitRefused extends DomainException {
    /** Problems of hits. */
    public enum Problem implements ProblemType {
        HIT_NOT_FOUND("No such hit", 404),
        HIT_NOT_JUDGED("The hit is not judged yet", 409),
        HIT_WITHOUT_NAME("Nobody is named", 409),
        HIT_ALREADY_ACCEPTED("The hit is a prospect already", 409);

        private final String title;
        private final int status;

        Problem(String title, int status) {
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

    private HitRefused(Problem problem, String detail, Map<String, Object> extras) {
        super(problem, detail, extras);
    }

    static HitRefused notFound() {
        return new HitRefused(Problem.HIT_NOT_FOUND, "This hunt has no hit with this id.", Map.of());
    }

    static HitRefused notJudged() {
        return new HitRefused(
                Problem.HIT_NOT_JUDGED, "The hunter has not read this page yet; wait until it has.", Map.of());
    }

    static HitRefused withoutName() {
        return new HitRefused(
                Problem.HIT_WITHOUT_NAME,
                "The page names neither a person nor a company. Give a name or a company with the request.",
                Map.of("missing", List.of("name", "company")));
    }

    static HitRefused alreadyAccepted(String prospect) {
        return new HitRefused(
                Problem.HIT_ALREADY_ACCEPTED,
                "This hit is a prospect already. Open the prospect and mark it lost instead.",
                Map.of("prospect", prospect));
    }
}
