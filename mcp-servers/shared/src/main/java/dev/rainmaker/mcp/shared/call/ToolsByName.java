package dev.rainmaker.mcp.shared.call;

import io.quarkiverse.mcp.server.CompletionResponse;
import io.quarkiverse.mcp.server.DefaultValueConverter;
import io.quarkiverse.mcp.server.PromptResponse;
import io.quarkiverse.mcp.server.ResourceResponse;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkiverse.mcp.server.runtime.FeatureMetadata;
import io.quarkiverse.mcp.server.runtime.McpMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets every server list its tools by name, each with a title. The extension lists them as the build found them, which changes with the classes
 * beside them. What it asks of the container is its own list, which an alternative hides from injection.
 */
@Alternative
@Priority(1)
@Singleton
class ToolsByName implements McpMetadata {
    private final McpMetadata found;
    private final List<FeatureMetadata<ToolResponse>> tools;

    ToolsByName(BeanManager beans) {
        var bean = beans.getBeans(McpMetadata.class, Any.Literal.INSTANCE).stream()
                .filter(known -> known.getBeanClass() != ToolsByName.class)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the list of tools is gone: see quarkus.arc.unremovable-types"));
        found = (McpMetadata) beans.getReference(bean, McpMetadata.class, beans.createCreationalContext(bean));
        tools = found.tools().stream().map(ToolTitles::titled).sorted().toList();
    }

    @Override
    public List<FeatureMetadata<ToolResponse>> tools() {
        return tools;
    }

    @Override
    public Set<String> serverNames() {
        return found.serverNames();
    }

    @Override
    public List<FeatureMetadata<PromptResponse>> prompts() {
        return found.prompts();
    }

    @Override
    public List<FeatureMetadata<CompletionResponse>> promptCompletions() {
        return found.promptCompletions();
    }

    @Override
    public List<FeatureMetadata<ResourceResponse>> resources() {
        return found.resources();
    }

    @Override
    public List<FeatureMetadata<ResourceResponse>> resourceTemplates() {
        return found.resourceTemplates();
    }

    @Override
    public List<FeatureMetadata<CompletionResponse>> resourceTemplateCompletions() {
        return found.resourceTemplateCompletions();
    }

    @Override
    public List<FeatureMetadata<Void>> notifications() {
        return found.notifications();
    }

    @Override
    public boolean isPromptManagerUsed() {
        return found.isPromptManagerUsed();
    }

    @Override
    public boolean isToolManagerUsed() {
        return found.isToolManagerUsed();
    }

    @Override
    public boolean isResourceManagerUsed() {
        return found.isResourceManagerUsed();
    }

    @Override
    public boolean isResourceTemplateManagerUsed() {
        return found.isResourceTemplateManagerUsed();
    }

    @Override
    public Map<Type, DefaultValueConverter<?>> defaultValueConverters() {
        return found.defaultValueConverters();
    }

    @Override
    public Map<String, Class<?>> toolArgumentHolders() {
        return found.toolArgumentHolders();
    }
}
