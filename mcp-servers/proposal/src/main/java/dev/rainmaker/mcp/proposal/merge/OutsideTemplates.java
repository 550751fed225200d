package dev.rainmaker.mcp.proposal.merge;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * Fills templates whose text may come from anybody. They see maps, lists, texts and numbers and nothing else: no Java object
 * can be reached, no other template, no configuration; {@code if} and {@code for} are the only sections, loops go over lists
 * of the data only and are two deep at most. A value that the data lacks is an error that names it.
 */
final class OutsideTemplates {
    static final int LONGEST_TEMPLATE = 20_000;

    private static final int MOST_SECTIONS = 40;
    private static final int LONGEST_EXPRESSION = 300;
    private static final int LONGEST_RESULT = 500_000;
    private static final Pattern TAG = Pattern.compile("\\{#(\\w*)([^}]*)}|\\{/(\\w*)}");
    private static final Pattern LOOP = Pattern.compile("\\s+(?:[A-Za-z]\\w*\\s+in\\s+)?[A-Za-z_][\\w.]*\\s*");
    private static final Pattern LONG_EXPRESSION = Pattern.compile("\\{[^{}]{" + LONGEST_EXPRESSION + ",}");
    private static final Pattern NAMED = Pattern.compile("in expression \\{([^}]{1,300})}");

    private static Engine engine() {
        return Engine.builder()
                .addSectionHelper(new IfSectionHelper.Factory())
                .addSectionHelper(new LoopSectionHelper.Factory())
                .addValueResolvers(
                        ValueResolvers.mapperResolver(),
                        ValueResolvers.mapResolver(),
                        ValueResolvers.listResolver(),
                        ValueResolvers.collectionResolver(),
                        ValueResolvers.thisResolver(),
                        ValueResolvers.orResolver(),
                        ValueResolvers.trueResolver(),
                        ValueResolvers.logicalAndResolver(),
                        ValueResolvers.logicalOrResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addResultMapper(new ValueBudget())
                .strictRendering(true)
                .build();
    }

    /** @throws InvalidProposal with a sentence that names what is wrong with the template or missing in the data */
    String fill(String template, Map<String, Object> data, boolean isHtml) {
        check(template);
        var result = new StringBuilder();
        try {
            var parsed =
                    engine().parse(template, Variant.forContentType(isHtml ? Variant.TEXT_HTML : Variant.TEXT_PLAIN));
            var filled = parsed.instance();
            data.forEach(filled::data);
            filled.consume(part -> {
                        if (result.length() + part.length() > LONGEST_RESULT)
                            throw new InvalidProposal("The result would be longer than 500,000 characters.");
                        result.append(part);
                    })
                    .toCompletableFuture()
                    .join();
            return result.toString();
        } catch (CompletionException failure) {
            throw sentence(failure.getCause());
        } catch (RuntimeException failure) {
            throw sentence(failure);
        }
    }

    private static void check(String template) {
        if (LONG_EXPRESSION.matcher(template).find())
            throw new InvalidProposal(
                    "An expression of the template is longer than " + LONGEST_EXPRESSION + " characters.");
        var tags = TAG.matcher(template);
        int sections = 0;
        int loops = 0;
        while (tags.find()) {
            boolean opens = tags.group(1) != null;
            boolean isLoop = isLoop(opens ? tags.group(1) : tags.group(3));
            if (opens && ++sections > MOST_SECTIONS)
                throw new InvalidProposal("The template has more than " + MOST_SECTIONS + " sections.");
            if (opens && isLoop && !LOOP.matcher(tags.group(2)).matches())
                throw new InvalidProposal("A loop must go over a list of the data, such as {#for item in items}.");
            if (isLoop) loops += opens ? 1 : -1;
            if (loops > 2) throw new InvalidProposal("Loops of the template may be two deep at most.");
        }
    }

    private static boolean isLoop(String name) {
        return name != null && (name.equals("for") || name.equals("each"));
    }

    private static InvalidProposal sentence(Throwable failure) {
        if (failure instanceof InvalidProposal known) return known;
        if (failure instanceof TemplateException template) {
            var line = template.getOrigin() == null
                    ? ""
                    : " (line " + template.getOrigin().getLine() + ")";
            var named = NAMED.matcher(String.valueOf(template.getMessage()));
            return new InvalidProposal(
                    named.find()
                            ? "The template uses {%s}, which the data does not have%s.".formatted(named.group(1), line)
                            : "The template cannot be understood%s: it may use {name}, {#if}, {#else} and {#for item in items}."
                                    .formatted(line));
        }
        return new InvalidProposal("The template cannot be filled with this data.");
    }
}
