package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.catalogue.Access;
import dev.rainmaker.mcp.database.catalogue.Catalogue;
import dev.rainmaker.mcp.database.catalogue.CatalogueFile;
import dev.rainmaker.mcp.shared.security.Caller;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The committed catalogue, narrowed by the operator. Made at the start: a name in the configuration that is not in the catalogue
 * stops it, for a misspelled one would leave open what somebody meant to close.
 */
@Startup
@Singleton
class ServedViews {
    private final Catalogue catalogue;
    private final Caller caller;

    ServedViews(DatabaseConfig config, Caller caller) {
        this.caller = caller;
        try {
            var committed = CatalogueFile.committed()
                    .withholding(config.withheldColumns().orElse(List.of()))
                    .withPersonal(config.personalColumns().orElse(List.of()));
            this.catalogue = config.onlyViews().map(committed::only).orElse(committed);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("rainmaker.tools.database: " + wrong.getMessage());
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What the caller of the tool that runs now may read. */
    Access access() {
        return new Access(catalogue, caller.hasScope(Access.PERSONAL_SCOPE));
    }
}
