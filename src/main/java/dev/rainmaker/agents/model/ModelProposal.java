package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.ProposalAgent;
import dev.rainmaker.agents.ProposalBrief;
import dev.rainmaker.agents.ProposalBrief.CatalogueEntry;
import dev.rainmaker.agents.ProposalPlan;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Proposals with a language model: it chooses among the catalogue's ids and words the intro. */
public final class ModelProposal implements ProposalAgent {
    private static final Prompt PLAN = new Prompt("proposal", "plan", 1);
    private static final int MOST = 3;

    private final StructuredModel model;

    public ModelProposal(StructuredModel model) {
        this.model = model;
    }

    @Override
    public AgentResult<ProposalPlan> plan(ProposalBrief brief) {
        var input = "Event type: " + model.json(brief.eventType()) + "\nPackages: " + model.json(brief.packages())
                + "\nItems: " + model.json(brief.items()) + "\nClient: " + Fence.around("name", brief.clientName())
                + "\nEvent brief: " + Fence.around("brief", model.json(brief.slots()));
        return model.ask(new ModelTask<>(PLAN, input, ProposalPlan.class, plan -> problems(plan, brief)));
    }

    private static List<String> problems(ProposalPlan plan, ProposalBrief brief) {
        var packages = brief.packages().stream().map(CatalogueEntry::id).collect(Collectors.toSet());
        var items = brief.items().stream().map(CatalogueEntry::id).collect(Collectors.toSet());
        var check = new Grounding()
                .said(plan.intro(), "the intro")
                .noPrice(plan.intro())
                .must(plan.choices().size() <= MOST, "there are more than three choices");
        var seen = new HashSet<String>();
        for (var choice : plan.choices()) {
            check.must(packages.contains(choice.packageId()), "a package is not in the catalogue")
                    .must(seen.add(choice.packageId()), "a package is chosen twice")
                    .must(items.containsAll(choice.itemIds()), "an item is not in the catalogue")
                    .said(choice.why(), "a reason")
                    .noPrice(choice.why());
        }
        var recommended =
                plan.choices().stream().filter(ProposalPlan.Choice::recommended).count();
        check.must(plan.choices().isEmpty() || recommended == 1, "exactly one choice must be recommended");
        plan.claims().forEach(claim -> check.quoted(claim.sentence(), String.valueOf(plan.intro()))
                .must(SlotForm.isSource(claim.source(), List.of()), "a claim names no slot"));
        return check.problems();
    }
}
