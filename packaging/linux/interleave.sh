#!/bin/sh
# Starts Interleave on its own Java, from wherever this folder lies.
here=$(readlink -f "$0")
app=${here%/bin/interleave}/lib/app
# What opens a window or draws uses the toolkit, and finds it in an archive of classes of its own.
case ${1-} in
  '' | open | export | claims | sleep) archive=window ;;
  *) archive=commands ;;
esac
# A single run is over before the slower of Java's two compilers has paid off.
compiler=-XX:+TieredCompilation
case " $* " in
  *' --rounds'*) ;;
  ' run '* | ' list '* | ' --'* | ' completion '*) compiler=-XX:TieredStopAtLevel=1 ;;
esac
exec "$app/../runtime/bin/java" \
  @OPTIONS@ \
  "-XX:AOTCache=$app/$archive.aot" "$compiler" \
  -cp "@CLASSPATH@" \
  @MAIN@ "$@"
