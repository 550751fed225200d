package dev.rainmaker.mcp.proposal.render;

import dev.rainmaker.mcp.proposal.content.ProposalContent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a template sees: the content plus everything that is derived from it. Templates only place things.
 *
 * @param content what the proposal says
 * @param palette colours
 * @param logo data URI or null
 * @param label the document's own words by key
 * @param language BCP 47 tag of these words
 * @param paper CSS page size
 * @param kicker line above the title
 * @param glanceTitle heading of the comparison
 * @param eventDate written out, or null
 * @param validUntil written out, or null
 * @param intro paragraphs
 */
public record ProposalPage(
        ProposalContent content,
        AccentPalette palette,
        String logo,
        Map<String, String> label,
        String language,
        String paper,
        String kicker,
        String glanceTitle,
        String eventDate,
        String validUntil,
        List<String> intro) {

    static ProposalPage of(ProposalContent content, ProposalTemplate template) {
        var labels = new Labels(content.locale());
        var logo = Logo.of(content.brand().logoBase64());
        return new ProposalPage(
                content,
                AccentPalette.of(content.brand().accentColor()),
                logo == null ? null : logo.dataUri(),
                labels.all(),
                labels.locale().toLanguageTag(),
                PaperSize.of(content.locale()),
                labels.get("kicker." + template.id()),
                labels.get("glance." + template.id()),
                labels.date(content.event().date()),
                labels.date(content.validUntil()),
                paragraphs(content.intro()));
    }

    private static List<String> paragraphs(String text) {
        if (text == null) return List.of();
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }
}
