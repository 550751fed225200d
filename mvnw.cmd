@echo off
rem Finds a JDK 25 and Maven on this computer and starts Maven with them. Downloads nothing.
setlocal enabledelayedexpansion
set "JDK="
for %%D in ("%RAINMAKER_JDK%" "%JAVA_HOME%") do call :consider "%%~D"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%USERPROFILE%\.jdks\*25*") do call :consider "%%~D"
if not defined JDK (
  echo Rainmaker needs a JDK 25: install one, for example Temurin 25, or set JAVA_HOME to where it lies. 1>&2
  exit /b 1
)
where mvn >nul 2>nul || (
  echo Rainmaker needs Maven 3.8.7 or newer: install it so that mvn is on the PATH. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"
cd /d "%~dp0"
call mvn %*
exit /b %ERRORLEVEL%
:consider
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0
