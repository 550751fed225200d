/** Tool server {@code linkedin}: never scrapes; without a partner API every act becomes a task for a person. */
package dev.rainmaker.mcp.linkedin;
