/** A real MariaDB with the views of the core, for tests of the servers that read them. */
package dev.rainmaker.mcp.database.testing;
