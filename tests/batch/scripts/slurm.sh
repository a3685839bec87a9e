#!/usr/bin/env bash
# slurm.sh FOLDER PROGRAM: a controller and two node daemons on this machine draw FOLDER/in in three parts, as an array.
set -euo pipefail
work=$1 program=$2 home=$1/slurm
mkdir -p "$home/spool-one" "$home/spool-two" "$home/state"
host=$(hostname -s)
user=$(id -un)
# Jobs of this test come from this machine and this user alone: no keys are needed.
cat >"$home/slurm.conf" <<END
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/none
CryptoType=crypto/none
CredType=cred/none
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
StateSaveLocation=$home/state
SlurmdSpoolDir=$home/spool-%n
SlurmctldPidFile=$home/ctld.pid
SlurmdPidFile=$home/%n.pid
SlurmctldLogFile=$home/ctld.log
SlurmdLogFile=$home/%n.log
SlurmctldPort=16817
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
NodeName=one NodeHostname=$host NodeAddr=127.0.0.1 Port=17001 CPUs=1 State=UNKNOWN
NodeName=two NodeHostname=$host NodeAddr=127.0.0.1 Port=17002 CPUs=1 State=UNKNOWN
PartitionName=all Nodes=one,two Default=YES MaxTime=INFINITE State=UP
END
sed -i '/CryptoType/d' "$home/slurm.conf"
export SLURM_CONF=$home/slurm.conf
slurmctld -D >"$home/ctld.out" 2>&1 &
controller=$!
slurmd -D -N one >"$home/one.out" 2>&1 &
one=$!
slurmd -D -N two >"$home/two.out" 2>&1 &
two=$!
trap 'kill $one $two $controller 2>/dev/null; wait 2>/dev/null; true' EXIT
for _ in $(seq 60); do
    [ "$(sinfo -h -t idle -o %D 2>/dev/null | awk '{ sum += $1 } END { print sum }')" = 2 ] && break
    sleep 0.5
done
sinfo -h -t idle -o %D 2>/dev/null | grep -q . || {
    tail -5 "$home"/*.out "$home"/*.log >&2
    echo "SKIPPED: Slurm's daemons do not start here" >&2
    exit 77
}
cat >"$work/part.sbatch" <<END
#!/bin/bash
#SBATCH --array=1-3
#SBATCH --ntasks=1
export SITMAP_DATA=$SITMAP_DATA
exec "$program" batch $work/in/events.csv --by day --template $work/in/look.toml -q -o $work/part-\$SLURM_ARRAY_TASK_ID \\
    --format svg,png --dpi 36 --shard \$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT
END
cd "$work"
sbatch --wait --output "$home/part-%a.out" part.sbatch
