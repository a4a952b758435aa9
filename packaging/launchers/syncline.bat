@echo off
rem Starts Syncline with a Java 25 or newer: the runtime in the bundle, SYNCLINE_JAVA_HOME, JAVA_HOME, the java on the
rem PATH, then the places where JDKs usually lie. Exit code 2 when there is none.
rem SYNCLINE_JAVA_OPTS: options for the JVM; they come last and so win (-Xmx2g).
setlocal DisableDelayedExpansion
set "SYNCLINE_LEAST=25"
for %%I in ("%~dp0..") do set "SYNCLINE_BUNDLE=%%~fI"
set "SYNCLINE_FOUND="

call :try "%SYNCLINE_BUNDLE%\runtime"
if not defined SYNCLINE_FOUND if defined SYNCLINE_JAVA_HOME call :try "%SYNCLINE_JAVA_HOME%"
if not defined SYNCLINE_FOUND if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined SYNCLINE_FOUND for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%K in ("%%~dp$PATH:J..") do call :try "%%~fK"
if not defined SYNCLINE_FOUND for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do if exist "%%~R\" for /d %%D in ("%%~R\*") do call :try "%%~fD"

if not defined SYNCLINE_FOUND (
  echo syncline: no Java %SYNCLINE_LEAST% or newer found; install a JDK %SYNCLINE_LEAST%, or set JAVA_HOME to one 1>&2
  exit /b 2
)

rem The jar names all others itself, in the order that the archive below fits.
for %%J in ("%SYNCLINE_BUNDLE%\lib\syncline-*.jar") do set "SYNCLINE_PROGRAM=%%~fJ"

rem Made with the bundle by the JDK that built it; another Java does without.
set "SYNCLINE_ARCHIVE="
if exist "%SYNCLINE_BUNDLE%\lib\syncline.aot" set SYNCLINE_ARCHIVE="-XX:AOTCache=%SYNCLINE_BUNDLE%\lib\syncline.aot"

"%SYNCLINE_FOUND%\bin\java.exe" -XX:+UseSerialGC %SYNCLINE_ARCHIVE% "-Xlog:cds*=off,aot*=off" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dsyncline.bundle=%SYNCLINE_BUNDLE%" %SYNCLINE_JAVA_OPTS% -cp "%SYNCLINE_PROGRAM%" dev.syncline.Launcher %*
exit /b %ERRORLEVEL%

rem Keeps %1 when it is the folder of a Java that is new enough. The file "release" of a JDK says JAVA_VERSION="25.0.3".
:try
if defined SYNCLINE_FOUND exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b /c:"JAVA_VERSION=" "%~1\release"`) do for /f "tokens=1 delims=.-+" %%M in ("%%~V") do if %%M GEQ %SYNCLINE_LEAST% set "SYNCLINE_FOUND=%~1"
exit /b
