package dev.rainmaker.proposals;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Price rules as their owner edits them. A revision is never changed: prices made with it keep what it says. */
public interface PriceRulesApi {
    /** All revisions, newest first within a rule. */
    Uni<List<PriceRule>> all();

    /** A rule of its own. Fails with {@code price_rule_refused} when it is not complete. Audited. */
    Uni<PriceRule> add(PriceRule.Kind kind, ChangePriceRule rule, Actor by);

    /**
     * A further revision; the one before ends the day before. Fails with {@code version_conflict} when If-Match is not the number
     * of the newest revision, {@code price_rule_refused} for a day in the past or before one that is planned. Audited.
     */
    Uni<PriceRule> change(String key, String ifMatch, ChangePriceRule rule, Actor by);
}
