package dev.rainmaker.mcp.proposal.render;

import dev.rainmaker.mcp.proposal.content.ProposalContent;
import java.util.ArrayList;
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
 * @param pictures in rows; may be empty
 * @param font serif or sans, for headings
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
        List<String> intro,
        List<PictureRows.Row> pictures,
        String font) {
    private static final int MAX_PICTURE_BYTES = 8 << 20;

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
                paragraphs(content.intro()),
                rows(content),
                content.brand().font() == null
                        ? template.font()
                        : content.brand().font());
    }

    private static List<PictureRows.Row> rows(ProposalContent content) {
        double width = (PaperSize.of(content.locale()).equals("letter") ? 215.9 : 210) - 40;
        var items = new ArrayList<PictureRows.Item>();
        for (var given : content.pictures()) {
            var field = "pictures[" + items.size() + "].image_base64";
            var picture = Picture.of(field, given.imageBase64(), MAX_PICTURE_BYTES);
            items.add(new PictureRows.Item(PrintPicture.of(picture), given.caption()));
        }
        return PictureRows.fitting(items, width, 210, 110, 35);
    }

    private static List<String> paragraphs(String text) {
        if (text == null) return List.of();
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }
}
