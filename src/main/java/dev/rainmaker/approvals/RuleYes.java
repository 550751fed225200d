package dev.rainmaker.approvals;

import java.time.Instant;

/**
 * A yes that no person said, but a rule that a person switched on.
 *
 * @param ruleId stable name of the rule, at most 54 characters
 * @param version of the rule as it stood then
 * @param usableFrom business time before which nothing goes out, so that a person can take it back
 */
public record RuleYes(String ruleId, long version, Instant usableFrom) {
    /** For example {@code answer.wedding.unknown@3}; what decisions and the audit name. */
    public String name() {
        return ruleId + "@" + version;
    }
}
