/** Tool server {@code email}: sends approved e-mail and keeps its own suppression list. Provider: SMTP. */
package dev.rainmaker.mcp.email;
