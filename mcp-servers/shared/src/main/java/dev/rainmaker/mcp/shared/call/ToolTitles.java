package dev.rainmaker.mcp.shared.call;

import io.quarkiverse.mcp.server.ToolManager.ToolAnnotations;
import io.quarkiverse.mcp.server.runtime.FeatureMetadata;
import io.quarkiverse.mcp.server.runtime.FeatureMethodInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives a tool whose annotations have no title the words of its name. The extension lists such a title as null, at which the
 * reference client refuses the whole list.
 */
final class ToolTitles {
    private static final Set<String> ABBREVIATIONS = Set.of("pdf", "url", "sql", "id");

    private ToolTitles() {}

    static <M> FeatureMetadata<M> titled(FeatureMetadata<M> tool) {
        var annotations = tool.info().toolAnnotations();
        return annotations == null || annotations.title() != null
                ? tool
                : new FeatureMetadata<>(
                        tool.feature(),
                        with(tool.info(), words(tool.info().name())),
                        tool.invoker(),
                        tool.executionModel(),
                        tool.resultMapper());
    }

    /** {@code send_email} is "Send email". */
    static String words(String name) {
        var words = Arrays.stream(name.split("_"))
                .map(word -> ABBREVIATIONS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static FeatureMethodInfo with(FeatureMethodInfo info, String title) {
        var told = info.toolAnnotations();
        return new FeatureMethodInfo(
                info.name(),
                info.title(),
                info.description(),
                info.uri(),
                info.mimeType(),
                info.size(),
                info.arguments(),
                info.declaringClassName(),
                new ToolAnnotations(
                        title,
                        told.readOnlyHint(),
                        told.destructiveHint(),
                        told.idempotentHint(),
                        told.openWorldHint()),
                info.resourceAnnotations(),
                info.serverName(),
                info.outputSchemaFrom(),
                info.outputSchemaGenerator(),
                info.inputSchemaGenerator(),
                info.metadata(),
                info.inputGuardrails(),
                info.outputGuardrails(),
                info.iconsProvider());
    }
}
