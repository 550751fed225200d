/** Writes the fictional documents and data sets to a folder. Owns their dates; uses only the class path and the file system. */
package dev.rainmaker.simulation.world;
