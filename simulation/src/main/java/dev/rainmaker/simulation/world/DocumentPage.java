package dev.rainmaker.simulation.world;

/** Dresses a document in the markup of its kind of site. */
record DocumentPage(DateTemplate dates) {

    String render(WorldDocument document, String shell) {
        var page = shell.replace("{title}", escaped(document.label("title")))
                .replace("{site}", escaped(document.label("site")))
                .replace("{author}", escaped(document.label("author")))
                .replace("{url}", document.label("url"))
                .replace("{posted}", "{{" + document.label("posted") + "|iso}}")
                .replace("{jsonld}\n", linkedData(document))
                .replace("{body}", document.body().strip());
        return dates.render(page);
    }

    private static String linkedData(WorldDocument document) {
        var data = document.labels().get("jsonld");
        return data == null ? "" : "<script type=\"application/ld+json\">" + data + "</script>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
