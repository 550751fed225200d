package dev.rainmaker.mcp.proposal.merge;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/** Counts what one template prints: the engine collects all of it before anything comes out. Maps nothing. */
final class ValueBudget implements ResultMapper {
    private static final int MOST_VALUES = 50_000;
    private static final int MOST_CHARACTERS = 500_000;

    private int values;
    private int characters;

    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        if (++values > MOST_VALUES) throw new InvalidProposal("The template prints more than 50,000 values.");
        characters += result instanceof CharSequence text ? text.length() : 20;
        if (characters > MOST_CHARACTERS)
            throw new InvalidProposal("The result would be longer than 500,000 characters.");
        return false;
    }

    @Override
    public String map(Object result, Expression expression) {
        throw new IllegalStateException("applies to nothing");
    }
}
