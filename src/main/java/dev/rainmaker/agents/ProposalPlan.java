package dev.rainmaker.agents;

import java.util.List;

/**
 * Packages to price and show.
 *
 * @param choices smallest first; exactly one is recommended unless the list is empty
 * @param intro opening words for the client, without any price
 * @param claims sentences of the intro that repeat the brief, source {@code slot:<slot>}
 */
public record ProposalPlan(List<Choice> choices, String intro, List<ReplyDraft.Claim> claims) {
    public ProposalPlan {
        choices = List.copyOf(choices);
        claims = List.copyOf(claims);
    }

    /** One package with added items and the reason in one sentence. */
    public record Choice(String packageId, List<String> itemIds, boolean recommended, String why) {
        public Choice {
            itemIds = List.copyOf(itemIds);
        }
    }
}
