package dev.rainmaker.mcp.proposal.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Puts an empty signature field into each box, so that a signing program finds where to sign. */
final class SignatureFields {
    private SignatureFields() {}

    /** @return names of the fields, in the order of the boxes */
    static List<String> add(PDDocument document, PDPage page, List<SignatureBox> boxes) throws IOException {
        var form = form(document);
        var taken = new HashSet<String>();
        form.getFieldTree().forEach(field -> taken.add(field.getFullyQualifiedName()));
        var names = new ArrayList<String>();
        for (int i = 0; i < boxes.size(); i++) {
            var name = "signature_" + (i + 1);
            for (int next = 2; !taken.add(name); next++) name = "signature_" + (i + 1) + "_" + next;
            var field = new PDSignatureField(form);
            field.setPartialName(name);
            field.setAlternateFieldName(boxes.get(i).party().name());
            place(document, page, field, boxes.get(i).field(page.getMediaBox()));
            form.getFields().add(field);
            names.add(name);
        }
        return names;
    }

    private static void place(PDDocument document, PDPage page, PDSignatureField field, PDRectangle where)
            throws IOException {
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(where);
        widget.setPage(page);
        widget.setPrinted(true);
        var nothing = new PDAppearanceStream(document);
        nothing.setBBox(new PDRectangle(where.getWidth(), where.getHeight()));
        var look = new PDAppearanceDictionary();
        look.setNormalAppearance(nothing);
        widget.setAppearance(look);
        page.getAnnotations().add(widget);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    }

    private static PDAcroForm form(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        if (catalog.getAcroForm(null) == null) {
            catalog.setAcroForm(new PDAcroForm(document));
        }
        return catalog.getAcroForm(null);
    }
}
