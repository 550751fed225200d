/** Reading of spreadsheets; knows no database. */
package dev.rainmaker.prospects.xlsx;
