@echo off
rem Interleave from the command line. Builds on first use; without arguments it opens the window.
setlocal
set "ROOT=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --version 2>nul | findstr /r /c:" 2[5-9]" /c:" [3-9][0-9]" >nul
if errorlevel 1 (
  echo interleave: please install JDK 25 or newer, for example Eclipse Temurin, and set JAVA_HOME to it. 1>&2
  exit /b 1
)
if not exist "%ROOT%\target\interleave.jar" (
  echo Building Interleave; this is done once. 1>&2
  pushd "%ROOT%"
  call mvn -q -B -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    exit /b 1
  )
  popd
)
"%JAVA%" --module-path "%ROOT%\target\interleave.jar;%ROOT%\target\lib" --add-modules ALL-MODULE-PATH --enable-native-access=javafx.graphics,org.bytedeco.javacpp,org.bytedeco.ffmpeg --sun-misc-unsafe-memory-access=allow --module dev.interleave/dev.interleave.Interleave %*
exit /b %errorlevel%
